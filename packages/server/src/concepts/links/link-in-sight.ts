import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { clientById } from "./store-clients.ts";
import { managerLink } from "./store-managers.ts";
import type { LinkRow } from "./store-rows.ts";

export interface LinkInSight {
  /** Which side of it this account is. */
  readonly side: "client" | "manager";
  readonly row: LinkRow;
}

/** A link that this account is a side of. Whoever calls asks for the permission that this side needs. */
export async function linkInSight(
  db: Kysely<DB>,
  { catalogue }: Pick<Environment, "catalogue">,
  permit: Permit<"entry">,
  id: string,
): Promise<LinkInSight | undefined> {
  const asClient = await managerLink(db, catalogue, permit, id);
  if (asClient) return { side: "client", row: asClient };
  const asManager = await clientById(db, catalogue, permit, id);
  return asManager && { side: "manager", row: asManager };
}
