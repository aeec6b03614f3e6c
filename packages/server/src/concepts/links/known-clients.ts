import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { liveLinksTo } from "./store-known.ts";

export type Whom =
  | { readonly email: string }
  | { readonly number: string; readonly requestCode?: string }
  | { readonly shareCode: string };

/** Which of these the account has as clients, or has asked already, as far as its list of clients says so. */
export async function knownClients(
  db: Kysely<DB>,
  { catalogue }: Environment,
  permit: Permit<"clients.invite">,
  whom: readonly Whom[],
): Promise<(one: Whom) => { code: string; detail: string } | null> {
  const asked = whom.map((one) => keyOf(one));
  const live = new Map(
    (await liveLinksTo(db, catalogue, permit, asked)).map(({ typed, standing }) => [typed, standing]),
  );
  return (one) => {
    const standing = live.get(keyOf(one));
    if (standing === undefined || standing === "expired") return null;
    const { code, message: detail } = new Refusal(
      standing === "waiting" ? "already-invited" : "already-linked",
    );
    return { code, detail };
  };
}

/** The same however it was typed, with a request code or without. */
export const keyOf = (one: Whom): string =>
  ("email" in one ? one.email : "number" in one ? one.number : one.shareCode).toLowerCase();
