import type { Catalogue } from "@keyholder/rules";
import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { type LinkRow, links } from "./store-rows.ts";

export type ClientPermit =
  | Permit<"clients.view">
  | Permit<"clients.edit">
  | Permit<"clients.features">
  | Permit<"clients.invite">
  | Permit<"clients.end">
  | Permit<"entry">;

/** A manager account's links as its people have them in their lists: with their labels, and what each has marked. */
export function clients(db: Kysely<DB>, catalogue: Catalogue, permit: ClientPermit) {
  return links(db, catalogue)
    .leftJoin("client_list", "client_list.link_id", "links.id")
    .leftJoin("client_marks", (join) =>
      join.onRef("client_marks.link_id", "=", "links.id").on("client_marks.person_id", "=", permit.person.id),
    )
    .select(["answer_soon_at", "ending_soon_at", "suspended_at", "unused_at"])
    .select(sql<boolean>`coalesce(client_marks.pinned, false)`.as("pinned"))
    .select(sql<boolean>`coalesce(client_marks.hidden, false)`.as("hidden"))
    .select(sql<"team" | "shared">`coalesce(links.client_access, manager.client_access)`.as("access"))
    .select([sharedWith("group_id").as("shared_groups"), sharedWith("person_id").as("shared_people")])
    .where("links.manager_id", "=", permit.account.id);
}

const sharedWith = (whom: "group_id" | "person_id") =>
  sql<number>`(
    select count(*)::int from shares s
     where s.manager_id = links.manager_id and s.client_id = links.client_id and ${sql.ref(`s.${whom}`)} is not null)`;

export type ClientRow = Awaited<ReturnType<ReturnType<typeof clients>["executeTakeFirstOrThrow"]>>;

/** A link of the manager account, to be changed: whoever else would change it waits. */
export function lockedClient(
  tx: Kysely<DB>,
  catalogue: Catalogue,
  permit: ClientPermit,
  id: string,
): Promise<LinkRow | undefined> {
  return links(tx, catalogue)
    .where("links.id", "=", id)
    .where("links.manager_id", "=", permit.account.id)
    .forUpdate("links")
    .executeTakeFirst();
}

/** The same for many, in one order, so that two who change many wait for each other. */
export function lockedClients(
  tx: Kysely<DB>,
  catalogue: Catalogue,
  permit: ClientPermit,
  ids: readonly string[],
): Promise<LinkRow[]> {
  return links(tx, catalogue)
    .where("links.id", "in", [...ids])
    .where("links.manager_id", "=", permit.account.id)
    .orderBy("links.id")
    .forUpdate("links")
    .execute();
}

export function clientLink(
  db: Kysely<DB>,
  catalogue: Catalogue,
  permit: ClientPermit,
  id: string,
): Promise<ClientRow> {
  return clients(db, catalogue, permit).where("links.id", "=", id).executeTakeFirstOrThrow();
}

/** In no order: the list has found them. */
export async function clientsByIds(
  db: Kysely<DB>,
  catalogue: Catalogue,
  permit: ClientPermit,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ClientRow>> {
  if (ids.length === 0) return new Map();
  const rows = await clients(db, catalogue, permit)
    .where("links.id", "in", [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** undefined: this account has no such client. */
export function clientById(
  db: Kysely<DB>,
  catalogue: Catalogue,
  permit: ClientPermit,
  id: string,
): Promise<ClientRow | undefined> {
  return clients(db, catalogue, permit).where("links.id", "=", id).executeTakeFirst();
}
