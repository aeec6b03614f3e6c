import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { lockOwnedAccount, type OfferRow, type OwnedAccount, openOffer } from "./store.ts";

interface OfferedToAsker {
  readonly account: OwnedAccount;
  readonly offer: OfferRow;
}

/** The offer that the asker may answer while it stands; for everybody else there is none. The account is locked. */
export async function offeredToAsker(tx: Kysely<DB>, permit: Permit<"entry">): Promise<OfferedToAsker> {
  if (permit.visit)
    throw new Refusal("not-found", { detail: "An offer is answered in one's own team: return first." });
  const account = await lockOwnedAccount(tx, permit);
  const offer = await openOffer(tx, permit);
  if (offer?.to_id !== permit.person.id || offer.from_id !== account.owner_id) throw new Refusal("not-found");
  return { account, offer };
}
