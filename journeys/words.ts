import { readFileSync } from "node:fs";

export type Language = "en" | "pl";

/** The panel's own texts by their key, so that a journey reads the same in both languages. */
export function words(language: Language) {
  const texts: Record<string, unknown> = {};
  for (const set of ["shell", "pages"]) {
    const file = new URL(`../packages/panel/messages/${set}.${language}.json`, import.meta.url);
    Object.assign(texts, JSON.parse(readFileSync(file, "utf8")));
  }
  return (key: string, values: Record<string, string> = {}): string => {
    const text = texts[key];
    if (typeof text !== "string") throw new Error(`there is no plain text "${key}"`);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (values[name] === undefined) throw new Error(`"${key}" needs ${name}`);
      return values[name];
    });
  };
}
