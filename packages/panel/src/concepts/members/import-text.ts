/** The text of a file. What is not UTF-8 was written by a spreadsheet on Windows, in Central Europe as a rule. */
export async function readImportFile(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1250").decode(bytes);
  }
}

const separators = [",", ";", "\t"];

/** The sign between two values: the one that stands most often in the first line. */
function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/\r?\n|$/));
  const counts = separators.map((sign) => first.split(sign).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** The first rows of a CSV text, the header among them; for showing, the server reads the whole. */
export function firstRows(text: string, count: number): string[][] {
  const clean = text.replace(/^\uFEFF/, "");
  const separator = separatorOf(clean);
  const rows: string[][] = [];
  let row: string[] = [];
  let value = "";
  let quoted = false;
  const endRow = () => {
    const done = [...row, value];
    if (done.some((one) => one.trim() !== "")) rows.push(done.map((one) => one.trim()));
    row = [];
    value = "";
  };
  for (let at = 0; at < clean.length && rows.length < count; at += 1) {
    const sign = clean.charAt(at);
    if (quoted) {
      if (sign !== '"') value += sign;
      else if (clean.charAt(at + 1) === '"') {
        value += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && value === "") quoted = true;
    else if (sign === separator) {
      row.push(value);
      value = "";
    } else if (sign === "\n") endRow();
    else if (sign !== "\r") value += sign;
  }
  if (rows.length < count) endRow();
  return rows;
}
