import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { createToken, hashOf } from "../../platform/token.ts";
import { isSetUp, setSetupToken } from "./store.ts";

/** At every start of an empty server a new one, since only its hash is kept. null: it has its operator. */
export async function issueSetupToken(db: Kysely<DB>): Promise<string | null> {
  if (await isSetUp(db)) return null;
  const token = createToken();
  await setSetupToken(db, hashOf(token));
  return token;
}
