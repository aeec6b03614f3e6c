import { type BodyOf, operations } from "@keyholder/contract";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Asker } from "../../gate/asker.ts";
import { changing } from "../../handler.ts";
import { hashPassword } from "../../platform/password.ts";
import { placeOf } from "../../platform/place.ts";
import { invalid, Refusal } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import type { DB } from "../../platform/schema.ts";
import { hashOf } from "../../platform/token.ts";
import type { AuditEntry } from "../audit/record.ts";
import { takeOver } from "../client-accounts/take-over.ts";
import { languageOf } from "../mail/language.ts";
import { joinTeam } from "../members/join-team.ts";
import { addPerson, noteAddressProved, openNext } from "../people/arrivals.ts";
import { shownMe } from "../people/shown-me.ts";
import { startSession } from "../people/start-session.ts";
import { closeInvitations } from "./close-invitations.ts";
import { type Invited, lockInvited } from "./lock-invited.ts";
import { maskedAddress } from "./masked-address.ts";
import { open } from "./standing.ts";
import { type InvitationRow, invitationByToken } from "./store.ts";
import { invitationsByPlace } from "./throttles.ts";

export const acceptInvitation = changing(
  operations.acceptInvitation,
  async ({ env, asker, caller, body }) => {
    await refuseTooMany(env.db, `invitations:place:${placeOf(caller.ip)}`, invitationsByPlace);
    // Before the hashing, which is slow on purpose: nobody may have it done for a made-up token.
    open(await invitationByToken(env.db, hashOf(body.token)));
    return asker || body.password === undefined ? null : hashPassword(body.password);
  },
  async ({ tx, env, asker, caller, body, first: passwordHash }) => {
    const invited = await lockInvited(tx, body.token, open);
    const known = asker ? holderOf(asker, invited.row) : null;
    const person = known ?? (await newPerson(tx, invited, body, passwordHash));
    // Only he can have it who reads what is mailed to the address.
    if (known && !invited.row.handed_over) await noteAddressProved(tx, known.id);
    const entries = await accept(tx, env, invited, person);
    await openNext(tx, person.id, invited.row.account_id);
    const session = known ? undefined : await startSession(tx, env, person.id, caller);
    const arrival = {
      account: null,
      action: "people.create",
      target: { kind: "person", id: person.id, name: person.name },
    };
    return {
      answer: { me: await shownMe(tx, person.id), account: invited.row.number },
      actor: person,
      ...(session && { session }),
      audit: known ? entries : [...entries, arrival],
    };
  },
);

type Entries = [AuditEntry, ...AuditEntry[]];

async function accept(
  tx: Kysely<DB>,
  env: Environment,
  invited: Invited,
  person: { readonly id: string; readonly name: string },
): Promise<Entries> {
  if (invited.kind === "owner") {
    const { made, row } = invited;
    const entries = await takeOver(tx, env, made, { sentBy: row.sent_by }, person);
    await closeInvitations(tx, { owner: made.id }, "accepted");
    return entries;
  }
  const entry = await joinTeam(tx, env, invited.place, person);
  await closeInvitations(tx, { member: invited.place.id }, "accepted");
  return [entry];
}

/** The signed-in person, if the invitation is his. */
function holderOf(asker: Asker, row: InvitationRow): Asker {
  if (asker.email.toLowerCase() === row.email.toLowerCase()) return asker;
  throw new Refusal("invitation-for-another", { address: maskedAddress(row.email) });
}

/** Whoever has the mail that was sent to the address has proved it his. If somebody signs in with it, it is for him alone. */
async function newPerson(
  tx: Kysely<DB>,
  invited: Invited,
  { name, language }: BodyOf<typeof operations.acceptInvitation>,
  passwordHash: string | null,
) {
  const { email, handed_over } = invited.row;
  if (name === undefined) throw invalid("name", "Write your name.", "missing");
  if (passwordHash === null)
    throw invalid("password", "Choose a password of at least 10 characters.", "missing");
  const person = await addPerson(tx, {
    email,
    name,
    language: languageOf(invited.kind === "owner" ? (language ?? "") : invited.place.language),
    passwordHash,
    emailProved: !handed_over,
  });
  if (!person)
    throw new Refusal("not-signed-in", { detail: `Sign in as ${email} to accept the invitation.` });
  return person;
}
