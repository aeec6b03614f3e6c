import type { Catalogue } from "@keyholder/rules";
import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { standing } from "./store-rows.ts";

/** The manager account's links that are not over, by the address or number, in lower case, that it knows the client by. */
export function liveLinksTo(
  db: Kysely<DB>,
  catalogue: Catalogue,
  permit: Permit<"clients.invite">,
  typed: readonly string[],
) {
  const by = sql<string>`unnest(array[lower(links.invited_email), lower(client.number)])`;
  const live = db
    .selectFrom("links")
    .innerJoin("client_list", "client_list.link_id", "links.id")
    .leftJoin("accounts as client", "client.id", "links.client_id")
    .leftJoin("roles", "roles.id", "links.role_id")
    .select([by.as("typed"), standing(catalogue).as("standing")])
    .where("client_list.manager_id", "=", permit.account.id)
    .where("client_list.is_over", "=", false);
  return db
    .selectFrom(live.as("live"))
    .select(["typed", "standing"])
    .where(sql<boolean>`typed = any(${sql.val(typed)}::text[])`)
    .execute();
}
