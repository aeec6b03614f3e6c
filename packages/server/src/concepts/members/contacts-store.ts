import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { members } from "./store.ts";

/** Members as their contacts need them. */

export function membersByIds(db: Kysely<DB>, permit: Permit, ids: readonly string[]) {
  return members(db)
    .where("members.account_id", "=", permit.account.id)
    .where("members.id", "in", [...ids])
    .execute();
}

/** Who is in the team with this address, and the contact that he is already. An invited address is nobody yet. */
export function lockJoinedWithAddress(tx: Kysely<DB>, permit: Permit, email: string) {
  return tx
    .selectFrom("members")
    .leftJoin("people", "people.id", "members.person_id")
    .select(["members.id", "members.name"])
    .select((by) =>
      by.selectFrom("contacts").select("id").whereRef("member_id", "=", "members.id").as("contact"),
    )
    .where("members.account_id", "=", permit.account.id)
    .where("members.status", "!=", "invited")
    .where(sql<boolean>`(lower(members.email) = lower(${email}) or lower(people.email) = lower(${email}))`)
    .limit(1)
    .forUpdate("members")
    .executeTakeFirst();
}
