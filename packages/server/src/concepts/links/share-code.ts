import { randomInt } from "node:crypto";
import { hashOf } from "../../platform/token.ts";

// Without what is mistaken for something else when it is read out.
const letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** `7KQM-3DXW-9HTB`: 58 bits, which nobody guesses within a day. */
export function newShareCode(): string {
  const part = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return [part(), part(), part()].join("-");
}

/** Takes it as people type it. */
export const hashOfShareCode = (typed: string): Buffer =>
  hashOf(typed.replace(/[\s\p{Pd}]/gu, "").toUpperCase());

export const newRequestCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");
