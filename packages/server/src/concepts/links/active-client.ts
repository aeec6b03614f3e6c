import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { shownGivenRole } from "../roles/role-columns.ts";
import { clientById, lockedClient } from "./store-clients.ts";

/** A client over an active link of the account, for other concepts; `lock`: whoever else would change the link waits. */
export async function activeClient(
  db: Kysely<DB>,
  { catalogue }: Environment,
  permit: Permit<"clients.view"> | Permit<"clients.edit"> | Permit<"clients.features">,
  id: string,
  { lock = false } = {},
) {
  const row = await (lock ? lockedClient : clientById)(db, catalogue, permit, id);
  if (!row) throw new Refusal("not-found");
  if (row.status !== "active" || row.standing === "expired" || row.client_id === null)
    throw new Refusal("wrong-state", { detail: "There is no active link to this client." });
  return {
    link: row.id,
    id: row.client_id,
    ref: { number: row.client_number ?? "", name: row.client_name ?? "", hue: row.client_hue ?? 1 },
    ceiling: shownGivenRole(row),
    access: row.client_access,
    sharingVersion: row.sharing_version,
  };
}

export type ActiveClient = Awaited<ReturnType<typeof activeClient>>;
