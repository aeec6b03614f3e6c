import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

/** Writes only what differs, and that somebody is active every five minutes at most: most openings write nothing. */
export async function writeOpening(db: Kysely<DB>, { account, person }: Permit<"entry">): Promise<void> {
  await sql`
    with opened as (
      update people set last_account_id = ${account.id}::uuid
       where id = ${person.id}::uuid and last_account_id is distinct from ${account.id}::uuid
    ),
    owned as (
      update accounts set owner_last_active_at = now()
       where id = ${account.id}::uuid and owner_id = ${person.id}::uuid and ${isLongAgo("owner_last_active_at")}
    )
    update members set last_active_at = now()
     where account_id = ${account.id}::uuid and person_id = ${person.id}::uuid and status = 'active'
       and ${isLongAgo("last_active_at")}`.execute(db);
}

function isLongAgo(column: string) {
  return sql`coalesce(${sql.ref(column)} < now() - interval '5 minutes', true)`;
}
