import { parse } from "csv-parse/sync";

/**
 * The records of a CSV file, at most so many. What separates the values is what the first line has most of. Throws an Error that
 * says where the file is no CSV.
 */
export function readCsv(csv: string, most: number): string[][] {
  return parse(csv, {
    bom: true,
    delimiter: delimiterOf(csv),
    trim: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    relax_column_count: true,
    to: most,
    // An export writes an apostrophe before what a spreadsheet would take for a formula.
    cast: (value) => value.replace(/^'(?=[=+\-@])/, ""),
  });
}

function delimiterOf(csv: string): string {
  const [line = ""] = csv.replace(/^\uFEFF?\s*/, "").split(/\r\n|\n|\r/, 1);
  const named = line.replace(/"(?:[^"]|"")*"/g, "");
  const times = (mark: string) => named.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (times(mark) > times(best) ? mark : best));
}
