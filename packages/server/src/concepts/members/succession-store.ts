import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

/** A member's place as a hand-over needs it; whoever changes or removes him, too, waits. */
export function lockSuccessor(
  tx: Kysely<DB>,
  permit: Permit,
  who: { readonly member: string } | { readonly person: string },
) {
  return tx
    .selectFrom("members")
    .select(["id", "account_id", "person_id", "name"])
    .select(
      sql<boolean>`status = 'active' and (expires_at is null or expires_at > now())
        and not exists (select from people where people.id = person_id and disabled_at is not null)`.as(
        "in_use",
      ),
    )
    .where("account_id", "=", permit.account.id)
    .where("member" in who ? "id" : "person_id", "=", "member" in who ? who.member : who.person)
    .forUpdate()
    .executeTakeFirst();
}

/** The owner of before stays in the team, in use, as an admin. He holds no less than that if an import gave him a place. */
export async function insertAdmin(tx: Kysely<DB>, permit: Permit, person: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into members (account_id, person_id, email, name, language, preset, status, last_active_at)
    select a.id, p.id, p.email, p.name, p.language, 'admin', 'active', a.owner_last_active_at
      from people p, accounts a
     where p.id = ${person}::uuid and a.id = ${permit.account.id}::uuid
    on conflict (account_id, person_id) do update set preset = 'admin', role_id = null, permissions = null,
      ticked = '{}', unticked = '{}', status = 'active', expires_at = null, version = members.version + 1
    returning id`.execute(tx);
  const row = rows[0];
  if (!row) throw new Error("the owner of before is no person");
  return row.id;
}
