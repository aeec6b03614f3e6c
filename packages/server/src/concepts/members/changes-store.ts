import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import type { ChosenRole } from "../roles/chosen-role.ts";

interface NewMember {
  readonly email: string;
  readonly name: string;
  readonly language: "en" | "pl";
  readonly role: ChosenRole["columns"];
  readonly ticked: string[];
  readonly unticked: string[];
  readonly expiresAt: string | null;
  readonly message: string;
  readonly groups: string[];
}

/** undefined: the address was invited in the same moment. */
export async function insertInvited(
  tx: Kysely<DB>,
  permit: Permit,
  one: NewMember,
): Promise<string | undefined> {
  const row = await tx
    .insertInto("members")
    .values({
      account_id: permit.account.id,
      email: one.email,
      name: one.name,
      language: one.language,
      ...one.role,
      ticked: one.ticked,
      unticked: one.unticked,
      status: "invited",
      expires_at: one.expiresAt,
      invited_by: permit.person.id,
      message: one.message,
      invited_groups: one.groups,
    })
    .onConflict((on) => on.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

export async function setInviter(tx: Kysely<DB>, permit: Permit, id: string): Promise<void> {
  await tx
    .updateTable("members")
    .set({ invited_by: permit.person.id })
    .where("account_id", "=", permit.account.id)
    .where("id", "=", id)
    .execute();
}

interface MemberChange {
  readonly status?: "active" | "suspended";
  readonly preset?: string | null;
  readonly role_id?: string | null;
  readonly permissions?: string[] | null;
  readonly ticked?: string[];
  readonly unticked?: string[];
  readonly invited_by?: string;
}

/** false: it is not the version that the caller saw. */
export async function updateMember(
  tx: Kysely<DB>,
  permit: Permit,
  { id, version }: { id: string; version: number },
  change: MemberChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("members")
    .set({ ...change, version: sql`version + 1` })
    .where("account_id", "=", permit.account.id)
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
