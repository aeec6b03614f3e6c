import { randomBytes } from "node:crypto";
import { hash, parseOptions, verify } from "@node-rs/argon2";

// OWASP's first choice for argon2id, which is the package's algorithm unless told otherwise.
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const minPasswordLength = 10;
export const maxPasswordLength = 200;

export type PasswordProblem = "too_short" | "too_long";

const length = (password: string) => [...password].length;

export function passwordProblem(password: string): PasswordProblem | undefined {
  if (length(password) < minPasswordLength) return "too_short";
  if (length(password) > maxPasswordLength) return "too_long";
  return undefined;
}

/** Keyboards differ in how they compose the same letter (ó is one character or two). */
const normal = (password: string) => password.normalize("NFKC");

export async function hashPassword(password: string): Promise<string> {
  const problem = passwordProblem(password);
  if (problem) throw new RangeError(`A password that is ${problem} must be refused before it is hashed.`);
  return hash(normal(password), strength);
}

/** Someone without a password, or who does not exist, takes as long as someone with one. */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const tooLong = length(password) > maxPasswordLength;
  const right = await verify(stored ?? (await nobodys()), normal(tooLong ? "" : password));
  return right && !tooLong && typeof stored === "string";
}

/** A stored hash of an earlier strength: hash the password anew when it was verified. */
export function isOutdatedHash(stored: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(stored);
  return (
    memoryCost !== strength.memoryCost ||
    timeCost !== strength.timeCost ||
    parallelism !== strength.parallelism
  );
}

const nobodysHash = hash(randomBytes(32), strength);
const nobodys = () => nobodysHash;
