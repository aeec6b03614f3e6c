import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { inSavepoint } from "../../platform/savepoint.ts";
import type { DB } from "../../platform/schema.ts";
import { issueInvitation } from "../invitations/issue-invitation.ts";
import type { Addressee } from "../mail/addressee.ts";
import { languageOf } from "../mail/language.ts";
import type { Letter } from "../mail/letter.ts";
import { queueLetter } from "../mail/queue-letter.ts";
import { refuseMailFlood } from "../mail/refuse-mail-flood.ts";
import { clientOwnerOf } from "./addressees.ts";
import { clientInvited } from "./mails.ts";
import { managerOf } from "./parties.ts";
import { isOpenTo, personByAddress } from "./store-parties.ts";
import type { LinkRow } from "./store-rows.ts";

/**
 * Mails a request to the client's owner, or to the address that was typed. Only that mail says whether the address
 * owns an account here: whoever asks sees the same either way.
 */
export async function sendRequest(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"clients.invite">,
  row: LinkRow,
): Promise<void> {
  const expiresAt = row.answer_by ?? permit.at;
  await refuseMailFlood(tx, {
    account: permit.account.id,
    recipient: row.client_id ?? row.invited_email ?? "",
  });
  const addressee = await addresseeOf(tx, permit, row);
  const { id: invitation, token } = await issueInvitation(tx, {
    account: permit.account.id,
    link: row.id,
    email: addressee.to.email,
    sentBy: permit.person.id,
    expiresAt,
    // An owner without a mail finds the request in his panel: nobody needs its link.
    handedOver: false,
  });
  const { name, email } = permit.person;
  const letter = clientInvited({
    ...addressee,
    manager: managerOf(row),
    asker: { name, email },
    asksFor: row.preset ?? (row.permissions ?? []).join(", "),
    message: row.message,
    expiresAt,
    invitation,
    secret: token,
  });
  if (addressee.isOpen) await queueLetter(tx, env, letter);
  else await queueAndTakeBack(tx, env, letter);
}

/** Nothing is sent to whom does not want to be asked; whoever asks can tell it neither by the answer nor by its time. */
async function queueAndTakeBack(tx: Kysely<DB>, env: Environment, letter: Letter): Promise<void> {
  const takenBack = new Error("taken back");
  const queued = inSavepoint(tx, async () => {
    await queueLetter(tx, env, letter);
    throw takenBack;
  });
  await queued.catch((error: unknown) => {
    if (error !== takenBack) throw error;
  });
}

interface Asked {
  readonly to: Addressee;
  readonly ownsAccount: boolean;
  /** Whether one of his accounts takes requests of this manager. */
  readonly isOpen: boolean;
  readonly client: { readonly name: string; readonly number: string } | null;
}

async function addresseeOf(tx: Kysely<DB>, permit: Permit<"clients.invite">, row: LinkRow): Promise<Asked> {
  const owner = clientOwnerOf(row);
  if (owner) {
    return {
      to: owner,
      ownsAccount: true,
      isOpen: true,
      client: { name: row.client_name ?? "", number: row.client_number ?? "" },
    };
  }
  const email = row.invited_email ?? "";
  const person = await personByAddress(tx, permit, email);
  const language = languageOf(person?.language ?? permit.person.language);
  const to = { email, name: email, language, person: null };
  // Asked of everybody who has the address, so that it takes as long.
  const isOpen = await isOpenTo(tx, person?.id ?? permit.person.id, row.id);
  const ownsAccount = person?.owns === true;
  return { to, ownsAccount, isOpen: isOpen || !ownsAccount, client: null };
}
