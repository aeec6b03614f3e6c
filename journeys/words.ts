import { readdirSync, readFileSync } from "node:fs";

export type Language = "en" | "pl";

function textsIn(language: Language): Record<string, unknown> {
  const texts: Record<string, unknown> = {};
  const folder = new URL("../packages/panel/messages/", import.meta.url);
  for (const set of readdirSync(folder).filter((name) => name.endsWith(`.${language}.json`)))
    Object.assign(texts, JSON.parse(readFileSync(new URL(set, folder), "utf8")));
  return texts;
}

/** The panel's own texts by their key, so that a journey reads the same in both languages. */
export function words(language: Language) {
  const texts = textsIn(language);
  const say = (key: string, values: Record<string, string> = {}): string => {
    const text = typeof texts[key] === "object" ? variantFor(texts[key], values.count, language) : texts[key];
    if (typeof text !== "string") throw new Error(`there is no text "${key}"`);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (values[name] === undefined) throw new Error(`"${key}" needs ${name}`);
      return values[name];
    });
  };
  return Object.assign(say, { has: (key: string) => typeof texts[key] === "string" });
}

/** Tells whether a text is one of the English ones that are not the same in Polish. */
export function englishOnly(): (text: string) => boolean {
  const [english, polish] = [textsIn("en"), textsIn("pl")];
  const spoken = new Set(Object.values(polish).flatMap(variants));
  const patterns = Object.values(english)
    .flatMap(variants)
    // What is little but its values would be found in anything.
    .filter((text) => !spoken.has(text) && /[a-z]{3}/i.test(text.replace(/\{\w+\}/g, "")))
    .map(
      (text) =>
        new RegExp(
          `^${text
            .split(/\{\w+\}/)
            .map(RegExp.escape)
            .join(".+")}$`,
        ),
    );
  return (text) => !spoken.has(text) && patterns.some((pattern) => pattern.test(text));
}

/** "1 person", "2 people": the form of a text that goes with a number. */
function variantFor(text: unknown, count: string | undefined, language: Language): string | undefined {
  const [{ match }] = text as [{ match: Record<string, string> }];
  const form = new Intl.PluralRules(language).select(Number(count));
  return match[`countPlural=${form}`] ?? match["countPlural=*"];
}

function variants(text: unknown): string[] {
  if (typeof text === "string") return [text];
  const [{ match }] = text as [{ match: Record<string, string> }];
  return Object.values(match);
}
