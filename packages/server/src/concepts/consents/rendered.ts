import { createHash } from "node:crypto";
import type { DeclarationRow } from "./store-declarations.ts";

type Language = "en" | "pl";
type Template = Pick<
  DeclarationRow,
  "title_en" | "title_pl" | "text_en" | "text_pl" | "details_en" | "details_pl"
>;

/** A declaration as it is read, with the words filled in. */
export function rendered(declaration: Template, language: Language, words: Readonly<Record<string, string>>) {
  const filled = (template: string) =>
    template.replace(/\{(\w+)\}/g, (open, name: string) => words[name] ?? open);
  const title = filled(declaration[`title_${language}`]);
  const text = filled(declaration[`text_${language}`]);
  const details = filled(declaration[`details_${language}`]);
  const whole = [title, text, details].filter((part) => part !== "").join("\n\n");
  return { title, text, details, whole, sha256: hashOfText(whole) };
}

/** In hexadecimal. */
export function hashOfText(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
