import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { liveLinksTo } from "./store-known.ts";

export type Whom = { readonly email: string } | { readonly number: string };

/** Which of these the account has as clients, or has asked already, as far as its list of clients says so. */
export async function knownClients(
  db: Kysely<DB>,
  { catalogue }: Environment,
  permit: Permit<"clients.invite">,
  whom: readonly Whom[],
): Promise<(one: Whom) => Refusal | null> {
  const asked = whom.map((one) => keyOf(one));
  const live = new Map(
    (await liveLinksTo(db, catalogue, permit, asked)).map(({ typed, standing }) => [typed, standing]),
  );
  return (one) => {
    const standing = live.get(keyOf(one));
    if (standing === undefined || standing === "expired") return null;
    return new Refusal(standing === "waiting" ? "already-invited" : "already-linked");
  };
}

const keyOf = (one: Whom): string => ("email" in one ? one.email : one.number).toLowerCase();
