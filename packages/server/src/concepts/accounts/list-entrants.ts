import { operations } from "@keyholder/contract";
import { has, type PersonEntry, prepare, whoCanEnter } from "@keyholder/rules";
import { z } from "zod";
import { loadWorld } from "../../gate/load-world.ts";
import { shownLevel } from "../../gate/shown-level.ts";
import { reading } from "../../handler.ts";
import { pageOf, part, readCursor } from "../../platform/keyset.ts";
import { accountRefs } from "./account-refs.ts";

const Key = z.tuple([part.text]);

/** The rules need everybody of the account and of its managers to say who comes in; a page is cut from their answer. */
export const listEntrants = reading(operations.listEntrants, async ({ db, env, permit, query }) => {
  const account = permit.account.id;
  const facts = prepare(await loadWorld(db, { people: null, towards: [account] }), {
    catalogue: env.catalogue,
  });
  const nameOf = (person: string) => facts.people.get(person)?.name ?? "";
  const isOwner = ({ person, via }: PersonEntry) => via === null && person === permit.account.owner_id;
  const keyOf = (entry: PersonEntry) =>
    [isOwner(entry) ? "0" : "1", nameOf(entry.person).toLowerCase(), entry.person, entry.via ?? ""].join(
      "\n",
    );

  // Who manages the account, and who comes in from there, is not for everybody's eyes.
  const seesManagers = has(env.catalogue, permit.held, "managers.view");
  const [after = ""] = readCursor(Key, query.after) ?? [];
  const entrants = whoCanEnter(facts, account)
    .filter(({ via }) => via === null || seesManagers)
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .filter(({ key }) => key > after)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const page = pageOf(entrants.slice(0, query.limit + 1), query.limit, ({ key }) => [key]);
  const vias = await accountRefs(
    db,
    page.items.flatMap(({ entry }) => entry.via ?? []),
  );
  const items = page.items.map(({ entry }) => ({
    person: { id: entry.person, name: nameOf(entry.person) },
    via: vias.get(entry.via ?? "") ?? null,
    level: shownLevel(facts, account, entry.set, {
      isOwner: isOwner(entry),
      throughLink: entry.via !== null,
    }),
    isOwner: isOwner(entry),
  }));
  return { ...page, items };
});
