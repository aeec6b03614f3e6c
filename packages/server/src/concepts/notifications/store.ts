import type { NotificationCategory, NotificationKind } from "@keyholder/contract";
import { type Catalogue, has, presetSet, presets, setWhere } from "@keyholder/rules";
import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";
import type { Choice } from "./choices.ts";
import type { NotificationWords, Subject } from "./notify.ts";

export interface Recipient {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: "en" | "pl";
  /** null: he never chose. */
  readonly choice: Choice | null;
}

const columns = sql`p.id, p.email, p.name, p.language,
  case when c.person_id is not null then json_build_object('inPanel', c.in_panel, 'byMail', c.by_mail) end as choice`;

export async function recipientsOf(
  tx: Kysely<DB>,
  people: readonly string[],
  category: NotificationCategory,
): Promise<Recipient[]> {
  if (people.length === 0) return [];
  const { rows } = await sql<Recipient>`
    select ${columns}
      from people p left join notification_choices c on c.person_id = p.id and c.category = ${category}
     where p.id = any(${sql.val(people)}::uuid[]) and p.disabled_at is null
     order by p.id`.execute(tx);
  return rows;
}

export async function recipientByAddress(
  tx: Kysely<DB>,
  address: string,
  category: NotificationCategory,
): Promise<Recipient[]> {
  const { rows } = await sql<Recipient>`
    select ${columns}
      from people p left join notification_choices c on c.person_id = p.id and c.category = ${category}
     where lower(p.email) = lower(${address}) and p.disabled_at is null`.execute(tx);
  return rows;
}

/** Everybody whose home set in the account (R3) holds a permission. */
export async function recipientsByPermission(
  tx: Kysely<DB>,
  catalogue: Catalogue,
  account: string,
  permission: string,
  category: NotificationCategory,
): Promise<Recipient[]> {
  const givable = setWhere(catalogue, (one) => one.level !== "owner");
  const isGivable = has(catalogue, givable, permission);
  const holding = presets.filter((preset) => has(catalogue, presetSet(catalogue, preset), permission));
  const { rows } = await sql<Recipient>`
    select ${columns}
      from people p left join notification_choices c on c.person_id = p.id and c.category = ${category}
     where p.disabled_at is null and p.id in (
       select a.owner_id from accounts a where a.id = ${account}::uuid
       union all
       select m.person_id
         from members m left join roles r on r.id = m.role_id
        where m.account_id = ${account}::uuid and m.status = 'active' and (m.expires_at is null or m.expires_at > now())
          and ${sql.lit(isGivable)} and not ${permission} = any(m.unticked)
          and (${permission} = any(m.ticked) or m.preset = any(${sql.val(holding)}::text[])
            or ${permission} = any(coalesce(r.permissions, m.permissions))))
     order by p.id`.execute(tx);
  return rows;
}

interface Told {
  readonly kind: NotificationKind;
  readonly account: { readonly id: string } | null;
  readonly subject: Subject;
  readonly words: NotificationWords;
  readonly came?: { readonly via: string; readonly person: string } | undefined;
}

/** The same that was told before and is not read yet gives way to the new one, which counts it. */
export async function insertNotifications(
  tx: Kysely<DB>,
  people: readonly string[],
  { kind, account, subject, words, came }: Told,
): Promise<void> {
  if (people.length === 0) return;
  await sql`
    with told as materialized (select unnest(${sql.val(people)}::uuid[]) as person_id),
    earlier as (
      delete from notifications n using told
       where n.person_id = told.person_id and n.kind = ${kind} and n.account_id is not distinct from ${account?.id ?? null}::uuid
         and n.subject_kind = ${subject.kind} and n.subject_id = ${subject.id}
         and n.read_at is null and n.settled_at is null
      returning n.person_id, n.count
    )
    insert into notifications (person_id, account_id, kind, subject_kind, subject_id, words, came_via, came_person, count)
    select told.person_id, ${account?.id ?? null}::uuid, ${kind}, ${subject.kind}, ${subject.id}, ${JSON.stringify(words)}::jsonb,
           ${came?.via ?? null}::uuid, ${came?.person ?? null}::uuid,
           1 + coalesce((select sum(e.count) from earlier e where e.person_id = told.person_id), 0)
      from told`.execute(tx);
}
