import { operations } from "@keyholder/contract";
import { has, type PersonEntry, prepare, whoCanEnter } from "@keyholder/rules";
import { z } from "zod";
import { loadWorld } from "../../gate/load-world.ts";
import { shownLevel } from "../../gate/shown-level.ts";
import { reading } from "../../handler.ts";
import { pageOf, part, readCursor } from "../../platform/keyset.ts";
import { shownGivenRole } from "../roles/role-columns.ts";
import { accountsThrough, rolesOfTeam } from "./store-holders.ts";

const Key = z.tuple([part.text]);

/** The rules need everybody of the account and of its managers to say who holds it; a page is cut from their answer. */
export const listHolders = reading(operations.listHolders, async ({ db, env, permit, query }) => {
  const account = permit.account.id;
  const { catalogue } = env;
  const facts = prepare(await loadWorld(db, { people: null, towards: [account] }), { catalogue });
  const seesManagers = has(catalogue, permit.held, "managers.view");
  const holding = whoCanEnter(facts, account).filter(
    ({ via, set }) => has(catalogue, set, query.permission) && (via === null || seesManagers),
  );
  const vias = await accountsThrough(db, permit, [...new Set(holding.flatMap(({ via }) => via ?? []))]);
  const isOwner = ({ person, via }: PersonEntry) => via === null && person === permit.account.owner_id;
  const nameOf = (person: string) => facts.people.get(person)?.name ?? "";

  // Of a manager account that does not show its people, one row tells how many: no name, and none in its key.
  const isHidden = ({ via }: PersonEntry) => via !== null && vias.get(via)?.shows_people === false;
  const rows = [
    ...Map.groupBy(holding, (one) => (isHidden(one) ? `${one.via}` : `${one.person} ${one.via}`)).values(),
  ]
    .flatMap((entries) => {
      const [entry] = entries;
      if (!entry) return [];
      const name = isHidden(entry) ? "" : nameOf(entry.person).toLowerCase();
      const rank = isOwner(entry) ? "0" : isHidden(entry) ? "2" : "1";
      const person = isHidden(entry) ? "" : entry.person;
      return [{ entry, count: entries.length, key: [rank, name, person, entry.via ?? ""].join("\n") }];
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const [after = ""] = readCursor(Key, query.after) ?? [];
  const page = pageOf(
    rows.filter(({ key }) => key > after).slice(0, query.limit + 1),
    query.limit,
    ({ key }) => [key],
  );
  const roles = await rolesOfTeam(
    db,
    permit,
    page.items.flatMap(({ entry }) => (entry.via === null ? entry.person : [])),
  );
  const items = page.items.map(({ entry, count }) => {
    const via = entry.via === null ? null : vias.get(entry.via);
    const role = entry.via === null && !isOwner(entry) ? roles.get(entry.person) : undefined;
    return {
      person: isHidden(entry) ? null : { id: entry.person, name: nameOf(entry.person) },
      count,
      isOwner: isOwner(entry),
      role: role ? shownGivenRole(role) : null,
      ticked: role?.ticked.includes(query.permission) ?? false,
      via: via ? { number: via.number, name: via.name, hue: via.hue } : null,
      further: entry.path.length > 2,
      level: shownLevel(facts, account, entry.set, {
        isOwner: isOwner(entry),
        throughLink: entry.via !== null,
      }),
    };
  });
  return { ...page, items, count: new Set(holding.map(({ person }) => person)).size };
});
