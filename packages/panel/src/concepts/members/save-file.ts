/** Gives a text, or a document's bytes, to the reader's browser as a file. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type = "text/csv"): void {
  const kind = typeof content === "string" ? `${type};charset=utf-8` : type;
  const address = URL.createObjectURL(new Blob([content], { type: kind }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
