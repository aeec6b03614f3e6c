import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

export interface Columns {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly language?: "en" | "pl";
  readonly mails_general?: boolean;
  readonly mails_invoice?: boolean;
  readonly mails_support?: boolean;
  readonly mails_product?: boolean;
  readonly mails_domain?: boolean;
  readonly mails_affiliate?: boolean;
  readonly bouncing_since?: null;
}

/** undefined: a contact with this address is here already. */
export async function insertContact(
  tx: Kysely<DB>,
  permit: Permit,
  columns: Columns & { readonly name: string; readonly email: string },
): Promise<string | undefined> {
  const row = await tx
    .insertInto("contacts")
    .values({ account_id: permit.account.id, ...columns })
    .onConflict((on) => on.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

export async function writeContact(
  tx: Kysely<DB>,
  permit: Permit,
  id: string,
  columns: Columns,
): Promise<void> {
  await tx
    .updateTable("contacts")
    .set({ ...columns, version: sql`version + 1` })
    .where("account_id", "=", permit.account.id)
    .where("id", "=", id)
    .execute();
}

export async function removeContact(tx: Kysely<DB>, permit: Permit, id: string): Promise<void> {
  await tx.deleteFrom("contacts").where("account_id", "=", permit.account.id).where("id", "=", id).execute();
}

/** From now on the two are one record, with the member's name. */
export async function linkContact(
  tx: Kysely<DB>,
  permit: Permit,
  id: string,
  member: { readonly id: string; readonly name: string },
): Promise<void> {
  await tx
    .updateTable("contacts")
    .set({ member_id: member.id, name: member.name, version: sql`version + 1` })
    .where("account_id", "=", permit.account.id)
    .where("id", "=", id)
    .execute();
}

/** His membership is over already, so the contact is no member's any more. */
export async function noteUnlinked(tx: Kysely<DB>, permit: Permit, id: string): Promise<void> {
  await tx
    .updateTable("contacts")
    .set({ version: sql`version + 1` })
    .where("account_id", "=", permit.account.id)
    .where("id", "=", id)
    .execute();
}

/** Contacts that became this person's places in teams take his name there. */
export async function takeNames(tx: Kysely<DB>, person: string): Promise<void> {
  await sql`
    update contacts set name = members.name, version = contacts.version + 1
      from members
     where members.person_id = ${person}::uuid and contacts.member_id = members.id and contacts.name <> members.name`.execute(
    tx,
  );
}
