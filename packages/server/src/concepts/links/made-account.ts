import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { eachOnce } from "./labels.ts";
import { shownClient } from "./shown-client.ts";
import { insertMadeLink } from "./store.ts";
import { clientLink, lockedClient } from "./store-clients.ts";

type Inviting = Permit<"clients.invite">;

/** The link to an account that the asker's has just made: active, and open as far as a link can be. */
export function linkMadeAccount(
  tx: Kysely<DB>,
  permit: Inviting,
  { client, labels }: { readonly client: string; readonly labels: readonly string[] },
): Promise<string> {
  return insertMadeLink(tx, permit, client, eachOnce(labels));
}

/** The active link to a client, locked. */
export async function lockMadeLink(tx: Kysely<DB>, { catalogue }: Environment, permit: Inviting, id: string) {
  const row = await lockedClient(tx, catalogue, permit, id);
  if (!row) throw new Refusal("not-found");
  if (row.status !== "active" || row.standing === "expired" || row.client_id === null)
    throw new Refusal("wrong-state", { detail: "There is no active link to this client." });
  return { id: row.id, client: row.client_id };
}

export async function shownMade(tx: Kysely<DB>, env: Environment, permit: Inviting, link: string) {
  return shownClient(tx, env, permit, await clientLink(tx, env.catalogue, permit, link));
}
