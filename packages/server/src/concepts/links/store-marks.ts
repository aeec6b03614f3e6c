import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

export interface Marks {
  readonly pinned?: boolean;
  readonly hidden?: boolean;
}

/** What a person does with his own list. Answers the links that are the manager account's. */
export async function writeMarks(
  tx: Kysely<DB>,
  permit: Permit<"clients.view">,
  links: readonly string[],
  { pinned, hidden }: Marks,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ link_id: string }>`
    insert into client_marks as mark (person_id, link_id, pinned, hidden)
    select ${permit.person.id}::uuid, l.id, coalesce(${pinned ?? null}::boolean, false), coalesce(${hidden ?? null}::boolean, false)
      from links l
     where l.id = any(${sql.val(links)}::uuid[]) and l.manager_id = ${permit.account.id}::uuid
     order by l.id
    on conflict (person_id, link_id) do update
      set pinned = coalesce(${pinned ?? null}::boolean, mark.pinned), hidden = coalesce(${hidden ?? null}::boolean, mark.hidden)
    returning link_id`.execute(tx);
  return new Set(rows.map(({ link_id }) => link_id));
}

/** What the list's filters offer. Clients that are over are not counted. */
export async function summaryOf(db: Kysely<DB>, permit: Permit<"clients.view">) {
  const listed = sql`client_list where manager_id = ${permit.account.id}::uuid and not is_over`;
  const labels = await sql<{ label: string; clients: number }>`
    select label, count(*)::int as clients
      from links, unnest(labels) as label
     where id in (select link_id from ${listed}) and labels <> '{}'
     group by label order by lower(label), label limit 500`.execute(db);
  const counts = await sql<{ attention: number; hidden: number }>`
    select count(*) filter (where attention_at <= now() and not marked)::int as attention,
           count(*) filter (where marked)::int as hidden
      from (select attention_at, exists (
              select from client_marks m
               where m.person_id = ${permit.person.id}::uuid and m.link_id = client_list.link_id and m.hidden) as marked
              from ${listed}) as clients`.execute(db);
  return { labels: labels.rows, ...(counts.rows[0] ?? { attention: 0, hidden: 0 }) };
}
