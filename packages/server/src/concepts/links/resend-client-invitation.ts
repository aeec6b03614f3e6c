import { operations } from "@keyholder/contract";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import type { DB } from "../../platform/schema.ts";
import { linkEntries } from "./link-entries.ts";
import { clientOf, managerOf } from "./parties.ts";
import { sendRequest } from "./send-request.ts";
import { shownClients } from "./shown-clients.ts";
import { writeLink } from "./store.ts";
import { clientLink, lockedClient } from "./store-clients.ts";
import type { LinkRow } from "./store-rows.ts";

export const resendClientInvitation = changing(
  operations.resendClientInvitation,
  async ({ env, asker, params }) => {
    // By the asker too: somebody else's tries must not keep the manager's people from sending.
    const key = `clients.resend ${asker?.id} ${params.link}`;
    await refuseTooMany(env.db, key, { limit: 10, windowSeconds: 3600 });
  },
  async ({ tx, env, permit, params }) => {
    const found = await lockedClient(tx, env.catalogue, permit, params.link);
    if (!found) throw new Refusal("not-found");
    const audit = await resendRequest(tx, env, permit, found);
    const row = await clientLink(tx, env.catalogue, permit, found.id);
    const [answer] = await shownClients(tx, env, permit, [row]);
    if (!answer) throw new Error("the request is gone");
    return { answer, audit };
  },
);

/** A request whose time ran out gets new time. The row is locked. */
export async function resendRequest(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"clients.invite">,
  found: LinkRow,
) {
  if (found.status !== "pending" || found.asked_by_side !== "manager") throw new Refusal("wrong-state");
  await writeLink(tx, permit, found.id, { answerWithinDays: env.config.LINK_REQUEST_DAYS });
  const row = await clientLink(tx, env.catalogue, permit, found.id);
  await sendRequest(tx, env, permit, row);
  const parties = { manager: managerOf(row), client: clientOf(row) };
  return linkEntries({ action: "links.resend", by: "manager", ...parties });
}
