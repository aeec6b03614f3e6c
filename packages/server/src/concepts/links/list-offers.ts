import { type AnswerInput, operations } from "@keyholder/contract";
import { type Catalogue, type Facts, names, prepare } from "@keyholder/rules";
import { z } from "zod";
import { reading } from "../../handler.ts";
import { pageOf, part, readCursor } from "../../platform/keyset.ts";
import { shownGivenRole } from "../roles/role-columns.ts";
import { offeredSet } from "./offered-set.ts";
import { offersTo } from "./store-offers.ts";
import type { LinkRow } from "./store-rows.ts";

const Key = z.tuple([part.instant, part.uuid]);

export const listOffers = reading(
  operations.listOffers,
  async ({ db, env: { catalogue }, permit, query }) => {
    const { after, limit } = query;
    const rows = await offersTo(db, catalogue, permit, { after: readCursor(Key, after), limit });
    const page = pageOf(rows, limit, (row) => [row.asked_key, row.id]);
    const presets = prepare({ people: [], accounts: [] }, { catalogue });
    return { ...page, items: page.items.map((row) => shownOffer(catalogue, presets, row)) };
  },
);

/** The client shows itself to whom it offers itself. */
function shownOffer(
  catalogue: Catalogue,
  presets: Facts,
  row: LinkRow,
): AnswerInput<typeof operations.listOffers>["items"][number] {
  const { asker_name: name, asker_email: email } = row;
  const reserved = new Set(catalogue.permissions.filter((one) => one.reserved).map((one) => one.name));
  return {
    id: row.id,
    account: { number: row.client_number ?? "", name: row.client_name ?? "", hue: row.client_hue ?? 1 },
    offeredBy: name === null || email === null ? null : { name, email },
    offeredAt: row.asked_at.toISOString(),
    answerBy: row.answer_by?.toISOString() ?? null,
    ceiling: shownGivenRole(row),
    permissions: names(catalogue, offeredSet(presets, row)).filter((one) => !reserved.has(one)),
    endsAt: row.expires_at?.toISOString() ?? null,
    requireTwoFactor: row.require_two_factor,
    onward: row.onward,
    message: row.message,
    version: row.version,
  };
}
