import { operations } from "@keyholder/contract";
import { effective, prepare } from "@keyholder/rules";
import { z } from "zod";
import { loadWorld } from "../../gate/load-world.ts";
import { shownLevel } from "../../gate/shown-level.ts";
import { reading } from "../../handler.ts";
import { pageOf, part, readCursor } from "../../platform/keyset.ts";
import { shownVisit } from "./shown-visit.ts";
import { keyOfVisit, type VisitRow, visitsOf } from "./store.ts";

const Key = z.tuple([part.rank, part.instant, part.uuid]);

export const listVisits = reading(operations.listVisits, async ({ db, env, permit, query }) => {
  const open = query.open === undefined ? undefined : query.open === "true";
  const after = readCursor(Key, query.after);
  const rows = await visitsOf(db, permit, { open, after, limit: query.limit });
  const page = pageOf(rows, query.limit, keyOfVisit);

  const account = permit.account.id;
  const towards = page.items.some((row) => row.open) ? [account] : [];
  const facts = prepare(await loadWorld(db, { people: null, towards }), { catalogue: env.catalogue });
  const levelOf = (row: VisitRow) =>
    shownLevel(facts, account, effective(facts, row.person_id, account, row.via_account_id), {
      throughLink: true,
    });
  return { ...page, items: page.items.map((row) => shownVisit(row, row.open ? levelOf(row) : null)) };
});
