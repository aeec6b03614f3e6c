import { readFileSync } from "node:fs";
import type { Language } from "./words.ts";

interface World {
  readonly people: readonly { readonly email: string }[];
}

/** The world of one of the stories that come with the rules, its people speaking one language. */
export function storyWorld(story: string, language: Language): World {
  const file = new URL(`../packages/rules/worlds/${story}.json`, import.meta.url);
  const { world } = JSON.parse(readFileSync(file, "utf8")) as { world: World };
  return { ...world, people: world.people.map((person) => ({ ...person, language })) };
}
