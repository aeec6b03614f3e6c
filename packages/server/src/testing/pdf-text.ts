import { inflateSync } from "node:zlib";

/** The text of a PDF as pdfkit writes it: glyphs, each font with a table of what they stand for. Lines end in a space. */
export function pdfText(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString("latin1");
  const objects = new Map(
    [...file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = "", body = ""]) => [
      id,
      body,
    ]),
  );
  const streamOf = (id: string | undefined) => {
    const [, head = "", data = ""] =
      /^([\s\S]*?)stream\n([\s\S]*?)\nendstream/.exec(objects.get(id ?? "") ?? "") ?? [];
    const raw = Buffer.from(data, "latin1");
    return (head.includes("/FlateDecode") ? inflateSync(raw) : raw).toString("latin1");
  };
  const fonts = new Map<string, Map<string, string>>();
  for (const [, name = "", id = ""] of file.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? "")?.[1];
    fonts.set(name, lettersOf(streamOf(table)));
  }
  const pages = [...file.matchAll(/\/Contents (\d+) 0 R/g)].map(([, id]) => streamOf(id));
  return pages.map((page) => textOf(page, fonts)).join(" ");
}

/** What each glyph of a font stands for, from its ToUnicode table. */
function lettersOf(table: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, first = "", list = ""] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi))
    for (const [place, [, hex = ""]] of [...list.matchAll(/<([0-9a-f ]*)>/gi)].entries())
      letters.set(
        (Number.parseInt(first, 16) + place).toString(16).padStart(4, "0"),
        Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le"),
      );
  return letters;
}

function textOf(page: string, fonts: Map<string, Map<string, string>>): string {
  let letters = new Map<string, string>();
  let text = "";
  for (const [, font, shown] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) letters = fonts.get(font) ?? letters;
    for (const [, hex = ""] of (shown ?? "").matchAll(/<([0-9a-f]+)>/gi))
      text += (hex.match(/.{4}/g) ?? []).map((glyph) => letters.get(glyph) ?? "?").join("");
    if (shown !== undefined) text += " ";
  }
  return text.replace(/\s+/g, " ");
}
