import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { issueInvitation } from "../invitations/issue-invitation.ts";
import { queueLetter } from "../mail/queue-letter.ts";
import { refuseMailFlood } from "../mail/refuse-mail-flood.ts";
import { managerOwnerOf } from "./addressees.ts";
import { accountOffered } from "./offer-mails.ts";
import { type ManagerRow, managerLink } from "./store-managers.ts";
import { tellOffered } from "./tell-offer.ts";

/** Mails an offer to the manager account's owner. Answers the link as it stands with that. */
export async function sendOffer(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"managers.manage">,
  row: ManagerRow,
): Promise<ManagerRow> {
  const { account: client, person } = permit;
  const expiresAt = row.answer_by ?? permit.at;
  await refuseMailFlood(tx, { account: client.id, recipient: row.manager_id });
  const to = managerOwnerOf(row);
  const { id: invitation, token: secret } = await issueInvitation(tx, {
    account: client.id,
    link: row.id,
    email: to.email,
    sentBy: person.id,
    expiresAt,
    // The manager's people find the offer among their clients: nobody needs its link.
    handedOver: false,
  });
  const manager = { name: row.manager_name, number: row.manager_number };
  const ceilingName = row.preset ?? row.role_name;
  const { message } = row;
  const offer = { to, client, manager, offerer: person, ceilingName, message, expiresAt };
  await queueLetter(tx, env, accountOffered({ ...offer, endsAt: row.expires_at, invitation, secret }));
  await tellOffered(tx, env, row);
  const sent = await managerLink(tx, env.catalogue, permit, row.id);
  if (!sent) throw new Error("the offer is gone");
  return sent;
}
