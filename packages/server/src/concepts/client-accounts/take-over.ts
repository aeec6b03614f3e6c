import { effective, has, prepare } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { loadWorld } from "../../gate/load-world.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import type { AuditEntry } from "../audit/record.ts";
import { vacatePlaceOf } from "../members/place.ts";
import { notify } from "../notifications/notify.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { handOver, lockMade, type MadeAccount } from "./store.ts";

export type { MadeAccount } from "./store.ts";

/** The account that an invitation gives to its holder; locked. It may have an owner of its own by now. */
export async function lockAccountToTake(tx: Kysely<DB>, account: string): Promise<MadeAccount> {
  const made = await lockMade(tx, account);
  if (!made) throw new Refusal("invitation-used");
  return made;
}

/**
 * Makes a person the owner of a client account. The owner of before is in it no more but over the link, like everybody of the
 * manager account, as far as the new owner leaves them there.
 */
export async function takeOver(
  tx: Kysely<DB>,
  env: Environment,
  made: MadeAccount,
  invited: { readonly sentBy: string | null },
  person: { readonly id: string; readonly name: string },
): Promise<[AuditEntry, AuditEntry]> {
  await checkInviter(tx, env, made, invited.sentBy);
  await vacatePlaceOf(tx, made.id, person.id);
  await handOver(tx, made.id, person.id);
  await endVisitsWithoutAccess(tx, env, { account: made.id });
  await notify(tx, env, {
    kind: "access.ownership-taken",
    account: made,
    to: { people: [made.owner_id, ...(invited.sentBy ? [invited.sentBy] : [])] },
    except: person.id,
    subject: { kind: "account", id: made.id },
    words: { person: person.name, other: made.maker_name },
  });
  const change = { before: { owner: made.owner_name }, after: { owner: person.name } };
  const action = "client-accounts.take-over";
  return [
    { account: made.id, action, target: { kind: "person", id: person.id, name: person.name }, ...change },
    {
      account: made.maker_id,
      action,
      target: { kind: "client", id: made.id, name: made.name },
      via: { id: made.id, name: made.name, number: made.number },
      foreign: true,
      ...change,
    },
  ];
}

/** Whoever is invited need not say who he is to decline: he is told by his address. */
export async function declineToTake(
  tx: Kysely<DB>,
  env: Environment,
  made: MadeAccount,
  { email, sent_by }: { readonly email: string; readonly sent_by: string | null },
): Promise<[AuditEntry, AuditEntry]> {
  await notify(tx, env, {
    kind: "access.ownership-declined",
    account: made,
    to: { people: sent_by ? [sent_by] : [made.owner_id] },
    subject: { kind: "account", id: made.id },
    words: { person: email, other: made.maker_name },
  });
  const action = "client-accounts.decline";
  const before = { email };
  const target = { id: made.id, name: made.name };
  return [
    { account: made.id, action, target: { kind: "account", ...target }, foreign: true, before },
    { account: made.maker_id, action, target: { kind: "client", ...target }, foreign: true, before },
  ];
}

/** R10 holds again at the moment of acceptance. */
async function checkInviter(
  tx: Kysely<DB>,
  env: Environment,
  made: MadeAccount,
  inviter: string | null,
): Promise<void> {
  const { catalogue } = env;
  const world = await loadWorld(tx, { people: inviter ? [inviter] : [], towards: [made.maker_id] });
  const facts = prepare(world, { catalogue });
  if (inviter && has(catalogue, effective(facts, inviter, made.maker_id), "clients.invite")) return;
  throw new Refusal("cannot-give", {
    detail: `Whoever invited you may no longer do so. Ask the people of ${made.maker_name} for a new invitation.`,
  });
}
