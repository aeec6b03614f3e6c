import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { DB } from "../../platform/schema.ts";
import { createToken, hashOf } from "../../platform/token.ts";
import type { Caller } from "../audit/record.ts";
import { insertSession } from "./sessions-store.ts";
import { noteSignIn } from "./store.ts";

/** A new session of a person who has proved who he is. Only its hash is stored; the token goes into the cookie. */
export async function startSession(
  tx: Kysely<DB>,
  env: Environment,
  person: string,
  caller: Caller,
): Promise<{ token: string }> {
  const token = createToken();
  await insertSession(tx, { person, tokenHash: hashOf(token), days: env.config.SESSION_DAYS }, caller);
  await noteSignIn(tx, person);
  return { token };
}
