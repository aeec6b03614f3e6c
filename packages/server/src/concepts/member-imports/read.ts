import { operations } from "@keyholder/contract";
import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import { reading } from "../../handler.ts";
import { pageOf, readCursor } from "../../platform/keyset.ts";
import { Refusal } from "../../platform/refusal.ts";
import { shownImport, shownLine } from "./shown-import.ts";
import { failuresOf, importById, linesOf } from "./store.ts";

export const getMemberImport = reading(operations.getMemberImport, async ({ db, permit, params }) =>
  shownImport(await importById(db, permit, params.import)),
);

const lineNumber = z.tuple([z.int().min(0).max(1_000_000)]);

export const listMemberImportRows = reading(
  operations.listMemberImportRows,
  async ({ db, permit, params, query: { only, limit, after } }) => {
    const { id } = shownImport(await importById(db, permit, params.import));
    const [last] = readCursor(lineNumber, after) ?? [0];
    const page = pageOf(await linesOf(db, id, { only, after: last, limit }), limit, ({ line }) => [line]);
    return { ...page, items: page.items.map(shownLine) };
  },
);

/** The file's own columns, and what is wrong with the row. What a spreadsheet would take for a formula is made text. */
export const exportMemberImportFailures = reading(
  operations.exportMemberImportFailures,
  async ({ db, permit, params }) => {
    const found = await importById(db, permit, params.import);
    if (!found) throw new Refusal("not-found");
    const rows = await failuresOf(db, found.id);
    const width = found.header.length;
    return stringify(
      [
        [...found.header, "reason"],
        ...rows.map(({ source, detail }) => [
          ...Array.from({ length: width }, (_, place) => source[place] ?? ""),
          detail,
        ]),
      ],
      { bom: true, escape_formulas: true, record_delimiter: "\r\n" },
    );
  },
);
