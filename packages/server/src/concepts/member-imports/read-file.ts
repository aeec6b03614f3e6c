import { readCsv } from "../../platform/read-csv.ts";
import { invalid } from "../../platform/refusal.ts";

export interface ReadFile {
  readonly header: string[];
  readonly rows: string[][];
}

const maxRows = 20_000;

/** The rows of a CSV file below its header line. */
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
    return readCsv(csv, maxRows + 2);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw invalid("csv", `The file cannot be read as CSV: ${reason.slice(0, 200)}.`, "unreadable");
  }
}
