import { z } from "zod";
import { openWords } from "./open-words.ts";
import type { DeclarationRow, DeclarationText } from "./store-declarations.ts";

const said = z.string().trim().min(1).max(4000).superRefine(refuseUnknownWords);
const inBoth = <T extends z.ZodType>(text: T) => z.strictObject({ en: text, pl: text });

const Declaration = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, "Use small letters, digits and dashes."),
  side: z.enum(["client", "manager"]),
  position: z.int32(),
  required: z.boolean(),
  title: inBoth(z.string().trim().min(1).max(200).regex(/^.*$/, "Write it in one line.")),
  text: inBoth(said),
  details: inBoth(z.union([z.literal(""), said])),
});
const File = z.array(Declaration).superRefine((list, context) => {
  const keys = list.map(({ key }) => key);
  for (const [place, key] of keys.entries())
    if (keys.indexOf(key) !== place)
      context.addIssue({ code: "custom", path: [place, "key"], message: `There are two of ${key}.` });
});

function refuseUnknownWords(text: string, context: z.RefinementCtx): void {
  for (const [open, name = ""] of text.matchAll(/\{(\w+)\}/g))
    if (!(openWords as readonly string[]).includes(name))
      context.addIssue({
        code: "custom",
        message: `${open} is nothing to fill in. There are ${openWords.map((one) => `{${one}}`).join(", ")}.`,
      });
}

export class DeclarationsFileError extends Error {
  override name = "DeclarationsFileError";
}

/** What an operator publishes, or a DeclarationsFileError that names each fault and its place. */
export function readDeclarations(json: string): DeclarationText[] {
  return parsed(json).map(({ title, text, details, ...rest }) => ({
    ...rest,
    ...{ title_en: title.en, title_pl: title.pl },
    ...{ text_en: text.en, text_pl: text.pl },
    ...{ details_en: details.en, details_pl: details.pl },
  }));
}

function parsed(json: string): z.output<typeof File> {
  try {
    return File.parse(JSON.parse(json));
  } catch (error) {
    if (error instanceof SyntaxError) throw new DeclarationsFileError(`This is not JSON: ${error.message}`);
    if (!(error instanceof z.ZodError)) throw error;
    const faults = error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    throw new DeclarationsFileError(faults.join("\n"));
  }
}

/** The same file again, of what is in force. */
export function writeDeclarations(rows: readonly DeclarationRow[]): string {
  const list = rows.map((row) => ({
    ...{ key: row.key, side: row.side, position: row.position, required: row.required },
    title: { en: row.title_en, pl: row.title_pl },
    text: { en: row.text_en, pl: row.text_pl },
    details: { en: row.details_en, pl: row.details_pl },
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}
