import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";

const byAddress = (email: string) => sql<boolean>`lower(people.email) = lower(${email})`;

const credentials = ["id", "email", "name", "language", "password_hash", "disabled_at"] as const;

export function personByAddress(db: Kysely<DB>, email: string) {
  return db.selectFrom("people").select(credentials).where(byAddress(email)).executeTakeFirst();
}

export type PersonRow = NonNullable<Awaited<ReturnType<typeof personByAddress>>>;

export function personById(db: Kysely<DB>, id: string) {
  return db.selectFrom("people").select(credentials).where("id", "=", id).executeTakeFirst();
}

/**
 * Whoever changes the password or disables the person waits, and the other way round. Not `for update`, which would
 * stop everybody who writes a row that refers to the person.
 */
export function lockPerson(tx: Kysely<DB>, id: string) {
  return tx.selectFrom("people").select(credentials).where("id", "=", id).forNoKeyUpdate().executeTakeFirst();
}

/** Where he was last is no place to begin once he is out of that team. */
const stillAtHome = sql<boolean>`last.state <> 'closed' and (last.owner_id = people.id or exists (
  select from members where members.account_id = last.id and members.person_id = people.id
    and members.status = 'active' and (members.expires_at is null or members.expires_at > now())))`;

export function meRow(db: Kysely<DB>, id: string) {
  return db
    .selectFrom("people")
    .leftJoin("accounts as last", (join) =>
      join.onRef("last.id", "=", "people.last_account_id").on(stillAtHome),
    )
    .select(["people.id", "people.email", "people.name", "people.language", "people.operator"])
    .select("last.number as last_account")
    .where("people.id", "=", id)
    .executeTakeFirstOrThrow();
}

export function accountsOwnedBy(db: Kysely<DB>, id: string) {
  return db
    .selectFrom("accounts")
    .select(["number", "name", "hue"])
    .where("owner_id", "=", id)
    .orderBy((by) => by.fn("lower", ["name"]))
    .orderBy("id")
    .execute();
}

export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly language: "en" | "pl";
  readonly passwordHash: string;
  readonly operator?: boolean;
  /** false: nobody knows yet whether the address is his. */
  readonly emailProved?: boolean;
}

/** undefined: somebody signs in with this address already. */
export function insertPerson(
  tx: Kysely<DB>,
  { email, name, language, passwordHash, operator = false, emailProved = true }: NewPerson,
) {
  return tx
    .insertInto("people")
    .values({ email, name, language, operator, password_hash: passwordHash, email_proved: emailProved })
    .onConflict((on) => on.doNothing())
    .returning(["id", "email", "name"])
    .executeTakeFirst();
}

export async function setPassword(tx: Kysely<DB>, id: string, passwordHash: string): Promise<void> {
  await tx.updateTable("people").set({ password_hash: passwordHash }).where("id", "=", id).execute();
}

export async function setEmailProved(tx: Kysely<DB>, id: string): Promise<void> {
  await tx.updateTable("people").set({ email_proved: true }).where("id", "=", id).execute();
}

export async function setDetails(
  tx: Kysely<DB>,
  id: string,
  details: { name?: string; language?: "en" | "pl" },
): Promise<void> {
  await tx.updateTable("people").set(details).where("id", "=", id).execute();
}

export async function noteSignIn(tx: Kysely<DB>, id: string): Promise<void> {
  await tx
    .updateTable("people")
    .set({ first_signed_in_at: sql`now()` })
    .where("id", "=", id)
    .where("first_signed_in_at", "is", null)
    .execute();
}

export async function setLastAccount(tx: Kysely<DB>, id: string, account: string): Promise<void> {
  await tx.updateTable("people").set({ last_account_id: account }).where("id", "=", id).execute();
}
