import type { Kysely } from "kysely";
import type { DB } from "../platform/schema.ts";
import { createToken, hashOf } from "../platform/token.ts";

/** A key that may ask about anybody anywhere, and how to end it. */
export async function operatorsKey(db: Kysely<DB>) {
  const token = createToken();
  const { id } = await db
    .insertInto("api_keys")
    .values({
      name: "Decisions",
      prefix: token.slice(0, 10),
      secret_hash: hashOf(token),
      scopes: [],
      made_by_name: "The operator",
      decides_everywhere: true,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return {
    token,
    headers: { authorization: `Bearer ${token}` },
    end: () => db.updateTable("api_keys").set({ ended_at: new Date() }).where("id", "=", id).execute(),
  };
}
