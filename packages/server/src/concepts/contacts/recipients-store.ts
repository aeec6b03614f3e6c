import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import type { Category } from "./store.ts";

export interface RecipientRow {
  readonly category: Category;
  readonly name: string;
  readonly email: string;
  readonly owner: boolean;
  readonly bouncing: boolean;
  /** How many the category has in all. */
  readonly total: number;
}

/** Of each category the first ones: the owner, then by name. An address that is the owner's, too, gets one mail. */
export async function recipientsOf(
  db: Kysely<DB>,
  permit: Permit,
  categories: readonly Category[],
  limit: number,
): Promise<RecipientRow[]> {
  const account = permit.account.id;
  const { rows } = await sql<RecipientRow>`
    with head as (
      select p.name, p.email, a.owner_mails from accounts a join people p on p.id = a.owner_id
       where a.id = ${account}::uuid
    ),
    everybody as (
      select unnest(owner_mails) as category, name, email, true as owner, false as bouncing, null::uuid as id from head
      union all
      select v.category, c.name, c.email, false, c.bouncing_since is not null, c.id
        from contacts c
        cross join lateral (values ('general', c.mails_general), ('invoice', c.mails_invoice), ('support', c.mails_support),
          ('product', c.mails_product), ('domain', c.mails_domain), ('affiliate', c.mails_affiliate)) as v(category, gets)
       where c.account_id = ${account}::uuid and v.gets
         and not exists (select from head where lower(head.email) = lower(c.email) and v.category = any(head.owner_mails))
    ),
    placed as (
      select *, count(*) over (partition by category)::int as total,
             row_number() over (partition by category order by owner desc, lower(name), id) as place
        from everybody
       where category = any(${sql.val(categories)}::text[])
    )
    select category, name, email, owner, bouncing, total from placed
     where place <= ${limit}
     order by category, place`.execute(db);
  return rows;
}

/** Whoever else changes it waits. Not `for update`: audit entries of others refer to the account. */
export function lockOwnerMails(tx: Kysely<DB>, permit: Permit) {
  return tx
    .selectFrom("accounts")
    .select(["owner_id", "owner_mails"])
    .select((by) =>
      by.selectFrom("people").select("name").whereRef("people.id", "=", "accounts.owner_id").as("owner_name"),
    )
    .where("id", "=", permit.account.id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

export async function setOwnerMails(tx: Kysely<DB>, permit: Permit, categories: string[]): Promise<void> {
  await tx
    .updateTable("accounts")
    .set({ owner_mails: categories })
    .where("id", "=", permit.account.id)
    .execute();
}
