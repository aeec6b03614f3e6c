import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";
import type { ClientPermit } from "./store-clients.ts";

/** What the page of one client shows beside what the list does. */
export function madeClient(db: Kysely<DB>, permit: ClientPermit, client: string) {
  return db
    .selectFrom("accounts")
    .select("features_off")
    .select(sql<boolean>`owner_id <> ${permit.account.owner_id}::uuid`.as("handed_over"))
    .where("id", "=", client)
    .where("made_by", "=", permit.account.id)
    .executeTakeFirst();
}

/** Who of the manager account is in the client now, the first twenty. */
export function insideNow(db: Kysely<DB>, permit: ClientPermit, client: string) {
  return db
    .selectFrom("visits")
    .innerJoin("people", "people.id", "visits.person_id")
    .select(["people.id", "people.name", "visits.started_at"])
    .where("via_account_id", "=", permit.account.id)
    .where("account_id", "=", client)
    .where("ended_at", "is", null)
    .where("visits.expires_at", ">", sql<Date>`now()`)
    .orderBy("visits.started_at")
    .limit(20)
    .execute();
}

interface Written {
  readonly labels?: readonly string[];
  readonly note?: string;
}

/** The link is locked by the caller. */
export async function writeNotes(
  tx: Kysely<DB>,
  permit: ClientPermit,
  id: string,
  { labels, note }: Written,
): Promise<void> {
  await tx
    .updateTable("links")
    .set({ note_version: sql`note_version + 1` })
    .$if(labels !== undefined, (query) => query.set({ labels: [...(labels ?? [])] }))
    .$if(note !== undefined, (query) => query.set({ note: note ?? "" }))
    .where("id", "=", id)
    .where("manager_id", "=", permit.account.id)
    .execute();
}

/** Only where this account made the client. */
export async function writeFeaturesOff(
  tx: Kysely<DB>,
  permit: ClientPermit,
  client: string,
  off: readonly string[],
): Promise<void> {
  await tx
    .updateTable("accounts")
    .set({ features_off: [...off], version: sql`version + 1` })
    .where("id", "=", client)
    .where("made_by", "=", permit.account.id)
    .execute();
}

/** Two who switch at once wait for each other. Not `for update`: audit entries of others refer to the account. */
export async function lockMadeClient(tx: Kysely<DB>, permit: ClientPermit, client: string) {
  return tx
    .selectFrom("accounts")
    .select(["features_off"])
    .where("id", "=", client)
    .where("made_by", "=", permit.account.id)
    .forNoKeyUpdate()
    .executeTakeFirst();
}
