import { parse } from "csv-parse/sync";
import { invalid } from "../../platform/refusal.ts";

export interface ReadFile {
  readonly header: string[];
  readonly rows: string[][];
}

export const maxRows = 20_000;

/** The rows of a CSV file below its header line. What separates the values is what the header line has most of. */
export function readFile(csv: string): ReadFile {
  const [header = [], ...rows] = records(csv);
  if (header.every((name) => name === ""))
    throw invalid("csv", "The file's first line must name its columns.", "header");
  if (rows.length === 0) throw invalid("csv", "The file has no rows below its header line.", "no-rows");
  if (rows.length > maxRows)
    throw invalid(
      "csv",
      `The file has ${rows.length} rows: split it into files of at most ${maxRows}.`,
      "too-many-rows",
    );
  return { header, rows };
}

function records(csv: string): string[][] {
  try {
    return parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      trim: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
      to: maxRows + 2,
      // An export writes an apostrophe before what a spreadsheet would take for a formula.
      cast: (value) => value.replace(/^'(?=[=+\-@])/, ""),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw invalid("csv", `The file cannot be read as CSV: ${reason.slice(0, 200)}.`, "unreadable");
  }
}

function delimiterOf(csv: string): string {
  const [line = ""] = csv.replace(/^\uFEFF?\s*/, "").split(/\r\n|\n|\r/, 1);
  const named = line.replace(/"(?:[^"]|"")*"/g, "");
  const times = (mark: string) => named.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (times(mark) > times(best) ? mark : best));
}
