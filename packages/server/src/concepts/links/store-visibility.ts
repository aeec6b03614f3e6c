import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

/** Answers how it was before. */
export async function setShowsPeople(
  tx: Kysely<DB>,
  { account }: Permit<"people.manage">,
  shows: boolean,
): Promise<boolean> {
  const { shows_people } = await tx
    .selectFrom("accounts")
    .select("shows_people")
    .where("id", "=", account.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await tx.updateTable("accounts").set({ shows_people: shows }).where("id", "=", account.id).execute();
  return shows_people;
}
