import { randomInt } from "node:crypto";
import { createToken, hashOf } from "../../platform/token.ts";

const signs = "abcdefghijklmnopqrstuvwxyz0123456789";

/** A new key: what it begins with is shown to tell keys apart, and only its hash is stored. */
export function createKeyToken(): { token: string; prefix: string; hash: Buffer } {
  const prefix = `kh_${Array.from({ length: 8 }, () => signs[randomInt(signs.length)]).join("")}`;
  const token = `${prefix}_${createToken()}`;
  return { token, prefix, hash: hashOf(token) };
}
