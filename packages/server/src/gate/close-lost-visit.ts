import { type Kysely, sql } from "kysely";
import { parseCustomerNumber } from "../platform/customer-number.ts";
import type { DB } from "../platform/schema.ts";
import type { Asker } from "./asker.ts";

/**
 * Closes a visit that was found without access. Where access is taken away, the operation that takes it closes the
 * visits; one whose access ended by itself (an expired link or membership) is closed when its next request finds out.
 */
export async function closeLostVisit(db: Kysely<DB>, asker: Asker, number: string): Promise<void> {
  await db
    .updateTable("visits")
    .set({
      ended_at: sql`now()`,
      ended: sql`case when expires_at <= now() then 'expired' else 'access-ended' end`,
    })
    .where("session_id", "=", asker.sessionId)
    .where("account_id", "in", (accounts) =>
      accounts
        .selectFrom("accounts")
        .select("id")
        .where("number", "=", parseCustomerNumber(number) ?? ""),
    )
    .where("ended_at", "is", null)
    .execute();
}
