import type { Catalogue } from "@keyholder/rules";
import { type Kysely, type SqlBool, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import {
  accepted,
  behind,
  byClient,
  invited,
  type LinkRow,
  links,
  type Standing,
  standing,
} from "./store-rows.ts";

type ClientPermit =
  | Permit<"clients.view">
  | Permit<"clients.invite">
  | Permit<"clients.edit">
  | Permit<"clients.features">
  | Permit<"clients.end">
  | Permit<"entry">;

interface Wanted {
  readonly q: string | undefined;
  readonly status: Standing | undefined;
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

/** The manager account's links, by client. Those that came to nothing are there for who asks for them. */
export function clientsOf(
  db: Kysely<DB>,
  catalogue: Catalogue,
  permit: Permit<"clients.view">,
  { q, status, after, limit }: Wanted,
): Promise<LinkRow[]> {
  return (
    links(db, catalogue)
      .where("links.manager_id", "=", permit.account.id)
      // What it was offered and did not take on was never its client.
      .where(sql<SqlBool>`(links.asked_by_side = 'manager' or ${accepted})`)
      .$if(status !== undefined, (query) => query.where(standing(catalogue), "=", status ?? "active"))
      .$if(status === undefined, (query) => query.where("links.status", "in", ["pending", "active"]))
      .$if(q !== undefined && q !== "", (query) => query.where(matching(q ?? "")))
      .$if(after !== null, (query) => query.where(behind(byClient, after ?? ["", ""])))
      .orderBy(byClient)
      .orderBy("links.id")
      .limit(limit + 1)
      .execute()
  );
}

function matching(q: string) {
  const says = (text: ReturnType<typeof sql<string>>) =>
    sql<SqlBool>`strpos(lower(${text}), lower(${q})) > 0`;
  return sql<SqlBool>`(${says(invited)} or (${accepted} and (${says(sql`client.name`)} or ${says(sql`client.number`)}
    or ${says(sql`owner.name`)} or ${says(sql`owner.email`)})))`;
}

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

export function clientLink(
  db: Kysely<DB>,
  catalogue: Catalogue,
  permit: ClientPermit,
  id: string,
): Promise<LinkRow> {
  return links(db, catalogue)
    .where("links.id", "=", id)
    .where("links.manager_id", "=", permit.account.id)
    .executeTakeFirstOrThrow();
}

/** The link with this id, if it is one of the manager account's. */
export function clientById(
  db: Kysely<DB>,
  catalogue: Catalogue,
  permit: ClientPermit,
  id: string,
): Promise<LinkRow | undefined> {
  return links(db, catalogue)
    .where("links.id", "=", id)
    .where("links.manager_id", "=", permit.account.id)
    .executeTakeFirst();
}
