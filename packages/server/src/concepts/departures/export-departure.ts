import { operations } from "@keyholder/contract";
import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import { reading } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { departureById } from "./store.ts";

const Lines = z.array(
  z.object({
    number: z.string(),
    name: z.string(),
    level: z.object({ level: z.string(), added: z.array(z.string()), removed: z.array(z.string()) }),
    lastEntryAt: z.string().nullable(),
    place: z.string(),
  }),
);

const header = ["number", "name", "level", "added", "removed", "last_entry", "own_place"];

/** What a spreadsheet would take for a formula is made text. */
export const exportDeparture = reading(operations.exportDeparture, async ({ db, permit, params }) => {
  const row = await departureById(db, permit, params.departure);
  if (!row) throw new Refusal("not-found");
  const lines = Lines.parse(row.clients).map(({ number, name, level, lastEntryAt, place }) => [
    number,
    name,
    level.level,
    level.added.join(" "),
    level.removed.join(" "),
    lastEntryAt ?? "",
    { none: "no", removable: "removed", "not-removable": "left" }[place],
  ]);
  return stringify([header, ...lines], { bom: true, escape_formulas: true, record_delimiter: "\r\n" });
});
