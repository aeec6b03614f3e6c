import type { AnswerInput, Operations } from "@keyholder/contract";
import { features, isFeatureOn } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { DB } from "../../platform/schema.ts";
import { openOwnerInvitation } from "../invitations/owner-invitation.ts";
import { factsAbout, mayAbout } from "./may-about.ts";
import { shownClients } from "./shown-clients.ts";
import { insideNow, madeClient } from "./store-client.ts";
import type { ClientPermit, ClientRow } from "./store-clients.ts";

type Detail = AnswerInput<Operations["getClient"]>;

/** One client with all that its page shows. */
export async function shownClient(
  db: Kysely<DB>,
  env: Environment,
  permit: ClientPermit,
  row: ClientRow,
): Promise<Detail> {
  const [shown] = await shownClients(db, env, permit, [row]);
  if (!shown) throw new Error("the client is gone");
  const live = row.status === "active" && row.standing !== "expired" ? row.client_id : null;
  const made = live ? await madeClient(db, permit, live) : undefined;
  const invited = live && made ? await openOwnerInvitation(db, live) : undefined;
  const facts = await factsAbout(db, env, permit, [row]);
  return {
    ...shown,
    note: row.note,
    noteVersion: row.note_version,
    message: row.message,
    askedBy: row.asked_by && row.asker_name ? { id: row.asked_by, name: row.asker_name } : null,
    acceptedAt: row.accepted ? (row.answered_at?.toISOString() ?? null) : null,
    inside: (live ? await insideNow(db, permit, live) : []).map(({ id, name, started_at }) => ({
      person: { id, name },
      since: started_at.toISOString(),
    })),
    madeHere: made !== undefined,
    handedOver: made?.handed_over ?? false,
    ownerInvitation: invited ? shownInvitation(permit.at, invited) : null,
    features: made ? switches(permit, made.features_off) : null,
    can: {
      edit: mayAbout(permit, facts, row, "clients.edit"),
      features: made !== undefined && mayAbout(permit, facts, row, "clients.features"),
      handOver: made !== undefined && !made.handed_over && permit.isOwner,
    },
  };
}

/** A feature that the manager account lacks itself is shown, and is not its to switch. */
function switches(permit: ClientPermit, off: readonly string[]): Detail["features"] {
  const mine = permit.facts.accounts.get(permit.account.id)?.row;
  return [...features.keys()].map((feature) => ({
    feature,
    on: !off.includes(feature),
    mine: mine !== undefined && isFeatureOn(mine, feature),
  }));
}

function shownInvitation(
  at: Date,
  { email, sent_at, expires_at }: OpenInvitation,
): Detail["ownerInvitation"] {
  return {
    email,
    sentAt: sent_at.toISOString(),
    expiresAt: expires_at.toISOString(),
    expired: expires_at <= at,
  };
}

type OpenInvitation = NonNullable<Awaited<ReturnType<typeof openOwnerInvitation>>>;
