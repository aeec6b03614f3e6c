import { operations } from "@keyholder/contract";
import { has, type PersonEntry, prepare, whoCanEnter } from "@keyholder/rules";
import { z } from "zod";
import { loadWorld } from "../../gate/load-world.ts";
import { shownLevel } from "../../gate/shown-level.ts";
import { shownPeople } from "../../gate/shown-people.ts";
import { reading } from "../../handler.ts";
import { pageOf, part, readCursor } from "../../platform/keyset.ts";
import { hashOf } from "../../platform/token.ts";
import { accountRefs } from "./account-refs.ts";

const Key = z.tuple([part.text]);

/** The rules need everybody of the account and of its managers to say who comes in; a page is cut from their answer. */
export const listEntrants = reading(operations.listEntrants, async ({ db, env, permit, query }) => {
  const account = permit.account.id;
  const facts = prepare(await loadWorld(db, { people: null, towards: [account] }), {
    catalogue: env.catalogue,
  });
  // Who manages the account, and who comes in from there, is not for everybody's eyes.
  const seesManagers = has(env.catalogue, permit.held, "managers.view");
  const everybody = whoCanEnter(facts, account).filter(({ via }) => via === null || seesManagers);
  const isShown = await shownPeople(db, account, everybody);
  const nameOf = (person: string) => facts.people.get(person)?.name ?? "";
  const isOwner = ({ person, via }: PersonEntry) => via === null && person === permit.account.owner_id;
  // The key goes out as the cursor of the next page: of whom is not shown it tells nothing, and he stands last.
  const keyOf = (entry: PersonEntry) =>
    (isShown(entry)
      ? [isOwner(entry) ? "0" : "1", nameOf(entry.person).toLowerCase(), entry.person, entry.via ?? ""]
      : ["2", hashOf(`${entry.person} ${entry.via}`).toString("hex")]
    ).join("\n");

  const [after = ""] = readCursor(Key, query.after) ?? [];
  const entrants = everybody
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .filter(({ key }) => key > after)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const page = pageOf(entrants.slice(0, query.limit + 1), query.limit, ({ key }) => [key]);
  const vias = await accountRefs(
    db,
    page.items.flatMap(({ entry }) => entry.via ?? []),
  );
  const items = page.items.map(({ entry }) => ({
    person: isShown(entry) ? { id: entry.person, name: nameOf(entry.person) } : null,
    via: vias.get(entry.via ?? "") ?? null,
    level: shownLevel(facts, account, entry.set, {
      isOwner: isOwner(entry),
      throughLink: entry.via !== null,
    }),
    isOwner: isOwner(entry),
  }));
  return { ...page, items };
});
