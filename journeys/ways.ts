import { type Hand, keyboard, mouse } from "./hand.ts";
import type { Language } from "./words.ts";

/** How a story is played: twice, by different hands and in different words. */
export const ways: readonly (readonly [string, Language, Hand])[] = [
  ["", "en", mouse],
  [", by keyboard alone in Polish", "pl", keyboard],
];
