import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { DB } from "../../platform/schema.ts";
import { queueLetter } from "../mail/queue-letter.ts";
import { notify } from "../notifications/notify.ts";
import { offererOf } from "./addressees.ts";
import { offerAnswered } from "./offer-mails.ts";
import { clientOf, managerOf } from "./parties.ts";
import type { LinkRow } from "./store-rows.ts";

/** Who offered it is written to; whoever else could have, reads it in the panel. */
export async function tellOfferAnswered(
  tx: Kysely<DB>,
  env: Environment,
  row: LinkRow,
  { accepted, reason = "" }: { readonly accepted: boolean; readonly reason?: string },
): Promise<void> {
  const manager = managerOf(row);
  const { to, client } = offererOf(row);
  await queueLetter(tx, env, offerAnswered({ to, client, manager, accepted, reason }));
  await notify(tx, env, {
    kind: accepted ? "access.offer-accepted" : "access.offer-declined",
    account: client,
    to: { holding: "managers.manage" },
    subject: { kind: "link", id: row.id },
    words: { other: manager.name },
    letter: null,
  });
}

/** Whoever may answer for the manager reads of it in the panel; its owner gets the letter that `sendOffer` writes. */
export async function tellOffered(tx: Kysely<DB>, env: Environment, row: LinkRow): Promise<void> {
  await notify(tx, env, {
    kind: "requests.client",
    account: { id: row.manager_id, name: row.manager_name },
    to: { holding: "clients.invite" },
    subject: { kind: "link", id: row.id },
    words: { other: clientOf(row).name, role: row.preset ?? row.role_name },
    written: [row.manager_owner_id],
  });
}
