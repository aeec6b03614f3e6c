import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";
import type { Place } from "./places-store.ts";

/** Whoever comes back later starts anew: nothing that was his in this team waits for him. */
export function vacate(
  tx: Kysely<DB>,
  place: Pick<Place, "id" | "account_id" | "person_id">,
): Promise<boolean> {
  return vacateAll(tx, place.account_id, [place]);
}

/** The same for many places of one team. false: none was there any more. */
export async function vacateAll(
  tx: Kysely<DB>,
  account: string,
  places: readonly Pick<Place, "id" | "person_id">[],
): Promise<boolean> {
  const ids = sql.val(places.map(({ id }) => id));
  const people = sql.val(places.flatMap(({ person_id }) => person_id ?? []));
  const { numAffectedRows } = await sql`
    delete from members where account_id = ${account}::uuid and id = any(${ids}::uuid[])`.execute(tx);
  await sql`
    delete from group_members where person_id = any(${people}::uuid[])
       and group_id in (select id from groups where account_id = ${account}::uuid)`.execute(tx);
  await sql`
    delete from shares
     where manager_id = ${account}::uuid and person_id = any(${people}::uuid[])`.execute(tx);
  await sql`
    delete from timed_grants
     where account_id = ${account}::uuid and person_id = any(${people}::uuid[])`.execute(tx);
  await sql`
    update ownership_transfers set ended = 'cancelled', ended_at = now()
     where account_id = ${account}::uuid and to_id = any(${people}::uuid[]) and ended_at is null`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}
