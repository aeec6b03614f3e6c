import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { showsPerson } from "../../gate/shown-people.ts";
import { inSavepoint } from "../../platform/savepoint.ts";
import type { DB } from "../../platform/schema.ts";
import { issueInvitation } from "../invitations/issue-invitation.ts";
import type { Addressee } from "../mail/addressee.ts";
import { languageOf } from "../mail/language.ts";
import { queueLetter } from "../mail/queue-letter.ts";
import { refuseMailFlood } from "../mail/refuse-mail-flood.ts";
import { notify } from "../notifications/notify.ts";
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
  const { id: asker, name, email } = permit.person;
  const shown = await showsPerson(tx, permit.account.id, asker);
  const letter = clientInvited({
    ...addressee,
    manager: managerOf(row),
    asker: shown ? { name, email } : null,
    asksFor: row.preset ?? (row.permissions ?? []).join(", "),
    message: row.message,
    expiresAt,
    invitation,
    secret: token,
  });
  const send = async () => {
    await tellOfRequest(tx, env, permit, row, addressee);
    await queueLetter(tx, env, letter);
  };
  if (addressee.isOpen) await send();
  else await takingBack(tx, send);
}

/** Nothing is sent to whom does not want to be asked; whoever asks can tell it neither by the answer nor by its time. */
async function takingBack(tx: Kysely<DB>, send: () => Promise<void>): Promise<void> {
  const takenBack = new Error("taken back");
  const sent = inSavepoint(tx, async () => {
    await send();
    throw takenBack;
  });
  await sent.catch((error: unknown) => {
    if (error !== takenBack) throw error;
  });
}

/** Everybody who may answer; the owner, and whoever was asked by his address, has the letter. For a stranger it takes as long. */
async function tellOfRequest(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"clients.invite">,
  row: LinkRow,
  { to, ownsAccount }: Asked,
): Promise<void> {
  const about = {
    kind: "requests.manager",
    subject: { kind: "link", id: row.id },
    words: { person: permit.person.name, other: permit.account.name, role: row.preset },
    came: { via: permit.account.id, person: permit.person.id },
  } as const;
  if (row.client_id !== null) {
    const account = { id: row.client_id, name: row.client_name ?? "", number: row.client_number ?? "" };
    const written = to.person === null ? [] : [to.person];
    return notify(tx, env, { ...about, account, to: { holding: "managers.manage" }, written });
  }
  const tell = (address: string) =>
    notify(tx, env, { ...about, account: null, to: { address }, letter: null });
  if (ownsAccount) await tell(to.email);
  else await takingBack(tx, () => tell(permit.person.email));
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
