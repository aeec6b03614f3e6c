import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, for a session, an invitation, an API key. Only its hash is stored. */
export const createToken = (): string => randomBytes(32).toString("base64url");

/** Look a token up by this: comparing hashes tells an attacker nothing about the token, whatever time it takes. */
export const hashOf = (token: string): Buffer => createHash("sha256").update(token).digest();
