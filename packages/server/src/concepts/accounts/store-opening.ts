import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

/** Writes only what differs: most openings write nothing. */
export async function writeOpening(db: Kysely<DB>, { account, person }: Permit<"entry">): Promise<void> {
  await sql`
    with opened as (
      update people set last_account_id = ${account.id}::uuid
       where id = ${person.id}::uuid and last_account_id is distinct from ${account.id}::uuid
    )
    update members set last_active_at = now()
     where account_id = ${account.id}::uuid and person_id = ${person.id}::uuid and status = 'active'
       and (last_active_at is null or last_active_at < now() - interval '5 minutes')`.execute(db);
}
