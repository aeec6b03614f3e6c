import { readCsv } from "../../platform/read-csv.ts";
import { invalid } from "../../platform/refusal.ts";

export interface ImportLine {
  /** As whoever wrote the text counts. */
  readonly line: number;
  readonly who: string;
  readonly labels: string[];
  readonly note: string;
  /** With a number, where its account demands one. */
  readonly requestCode: string;
}

export const most = 1000;

type Column = "who" | "labels" | "note" | "requestCode";

/** As our own export and people name them, in either language. */
const named: Record<string, Column> = {
  ...of("who", [
    "who",
    "email",
    "e-mail",
    "number",
    "customer number",
    "client",
    "klient",
    "kto",
    "numer",
    "numer klienta",
  ]),
  ...of("labels", ["labels", "label", "tags", "etykiety", "etykieta"]),
  ...of("note", ["note", "notes", "notatka", "notatki", "uwagi"]),
  ...of("requestCode", ["request code", "code", "kod prośby", "kod"]),
};

/** An address or a number a line; or CSV, with a first line that names its columns or in the order who, labels, note, request code. */
export function readLines(text: string): ImportLine[] {
  const records = recordsOf(text);
  const [first = []] = records;
  const header = first.map((name) => named[name.toLowerCase()]);
  const hasHeader = header.includes("who");
  const columns: (Column | undefined)[] = hasHeader ? header : ["who", "labels", "note", "requestCode"];
  const rows = records.slice(hasHeader ? 1 : 0);
  if (rows.length === 0) throw invalid("text", "Write at least one e-mail address or customer number.");
  if (rows.length > most)
    throw invalid("text", `At most ${most} clients can be asked at once: leave some for later.`);
  return rows.map((row, place) => {
    const value = (column: Column) => row[columns.indexOf(column)] ?? "";
    return {
      line: place + (hasHeader ? 2 : 1),
      who: value("who"),
      labels: value("labels")
        .split(/[;,|]/)
        .map((label) => label.trim())
        .filter(Boolean),
      note: value("note"),
      requestCode: value("requestCode"),
    };
  });
}

function recordsOf(text: string): string[][] {
  try {
    return readCsv(text, most + 2);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw invalid("text", `This cannot be read as CSV: ${reason.slice(0, 200)}.`);
  }
}

function of(column: Column, names: readonly string[]): Record<string, Column> {
  return Object.fromEntries(names.map((name) => [name, column]));
}
