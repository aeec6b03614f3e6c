import { type Kysely, sql } from "kysely";
import type { Asker } from "../../gate/asker.ts";
import { parseCustomerNumber } from "../../platform/customer-number.ts";
import type { DB } from "../../platform/schema.ts";

/**
 * People by any of the names that a caller may have for them: our id, an imported one, or the address. A name that nobody
 * has gets an id that nobody has: whoever asks cannot tell the two by what follows, nor by how long it takes.
 */
export async function peopleNamed(
  db: Kysely<DB>,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; id: string }>`
    with wanted as materialized (select name from unnest(${sql.val([...new Set(names)])}::text[]) as t(name))
    select w.name, coalesce(by_id.id, by_address.id, imported.id, gen_random_uuid()) as id
      from wanted w
      left join people imported on imported.external_id = w.name
      left join people by_address on lower(by_address.email) = lower(w.name)
      left join people by_id on by_id.id = ${uuidOf("w.name")}`.execute(db);
  return new Map(rows.map(({ name, id }) => [name, id]));
}

interface NamedAccount {
  readonly id: string;
  /** The account that the asker's open visit there came through. */
  readonly visitVia: string | null;
}

/** Accounts by our id, an imported one, or the customer number, each with the asker's open visit there, if he has a session. */
export async function accountsNamed(
  db: Kysely<DB>,
  asker: Asker | null,
  names: readonly string[],
): Promise<ReadonlyMap<string, NamedAccount>> {
  const wanted = [...new Set(names)];
  const numbers = wanted.map((name) => parseCustomerNumber(name) ?? "");
  const { rows } = await sql<NamedAccount & { name: string }>`
    with wanted as materialized (
      select name, number from unnest(${sql.val(wanted)}::text[], ${sql.val(numbers)}::text[]) as t(name, number)
    ),
    found as materialized (
      select w.name, a.id from wanted w join accounts a on a.external_id = w.name
      union all
      select w.name, a.id from wanted w join accounts a on a.number = w.number
      union all
      select w.name, a.id from wanted w join accounts a on a.id = ${uuidOf("w.name")}
    )
    select f.name, f.id, v.via_account_id as "visitVia"
      from found f
      left join visits v on v.account_id = f.id and v.session_id = ${asker?.sessionId ?? null}::uuid
        and v.ended_at is null and v.expires_at > now()`.execute(db);
  return new Map(rows.map(({ name, ...account }) => [name, account]));
}

/** The customer numbers of accounts. */
export async function numbersOf(
  db: Kysely<DB>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("accounts")
    .select(["id", "number"])
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** null for what does not look like one: the cast would fail. */
function uuidOf(column: string) {
  const name = sql.raw(column);
  return sql`case when ${name} ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then ${name}::uuid end`;
}
