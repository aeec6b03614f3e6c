import type { NotificationCategory } from "@keyholder/contract";
import { type Kysely, type SqlBool, sql } from "kysely";
import type { Asker } from "../../gate/asker.ts";
import type { DB } from "../../platform/schema.ts";
import type { Choice } from "./choices.ts";
import type { Subject } from "./notify.ts";
import { ofAccount } from "./store-own.ts";

export async function settleSubjects(tx: Kysely<DB>, subjects: readonly Subject[]): Promise<void> {
  const kinds = subjects.map(({ kind }) => kind);
  const ids = subjects.map(({ id }) => id);
  await sql`
    update notifications set settled_at = now()
     where settled_at is null and kind like 'requests.%'
       and (subject_kind, subject_id) in (select * from unnest(${sql.val(kinds)}::text[], ${sql.val(ids)}::text[]))`.execute(
    tx,
  );
}

export async function markRead(tx: Kysely<DB>, asker: Asker, ids: readonly string[], read: boolean) {
  await tx
    .updateTable("notifications")
    .set({ read_at: read ? sql`now()` : null })
    .where("person_id", "=", asker.id)
    .where(sql<SqlBool>`id = any(${sql.val(ids)}::bigint[])`)
    .where("read_at", read ? "is" : "is not", null)
    .execute();
}

interface Which {
  readonly upTo: string;
  readonly account: string | undefined;
  readonly kinds: readonly string[] | undefined;
}

export async function markAllRead(tx: Kysely<DB>, asker: Asker, { upTo, account, kinds }: Which) {
  await tx
    .updateTable("notifications")
    .set({ read_at: sql`now()` })
    .where("person_id", "=", asker.id)
    .where("read_at", "is", null)
    .where(sql<SqlBool>`id <= ${upTo}::bigint`)
    .$if(account !== undefined, (query) => query.where(ofAccount(account ?? "")))
    .$if(kinds !== undefined, (query) => query.where("kind", "in", [...(kinds ?? [])]))
    .execute();
}

export async function writeChoice(
  tx: Kysely<DB>,
  asker: Asker,
  category: NotificationCategory,
  { inPanel, byMail }: Choice,
): Promise<void> {
  const chosen = { in_panel: inPanel, by_mail: byMail };
  await tx
    .insertInto("notification_choices")
    .values({ person_id: asker.id, category, ...chosen })
    .onConflict((conflict) => conflict.columns(["person_id", "category"]).doUpdateSet(chosen))
    .execute();
}
