import type { AnswerInput, Operations } from "@keyholder/contract";
import { effective, has, isEmpty, prepare } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { loadWorld } from "../../gate/load-world.ts";
import type { Permit } from "../../gate/permit.ts";
import { shownLevel } from "../../gate/shown-level.ts";
import type { DB } from "../../platform/schema.ts";
import { ownOpenVisits } from "../visits/own-open-visits.ts";
import { mayEndClient } from "./may-end.ts";
import { shownRole } from "./role-columns.ts";
import { type LinkRow, shownSendings } from "./store-rows.ts";

type ShownClient = AnswerInput<Operations["listClients"]>["items"][number];

/** Links as the manager's people see them, with what the reader himself may do in each client: one world for them all. */
export async function shownClients(
  db: Kysely<DB>,
  env: Environment,
  permit: Permit<"clients.view"> | Permit<"clients.invite">,
  rows: readonly LinkRow[],
): Promise<ShownClient[]> {
  const person = permit.person.id;
  const clients = rows.flatMap(({ status, client_id }) =>
    status === "active" && client_id ? [client_id] : [],
  );
  const visits = await ownOpenVisits(db, permit.person, clients);
  const facts = prepare(await loadWorld(db, { people: [person], towards: clients }), {
    catalogue: env.catalogue,
  });
  // Nobody enters from within a visit: he returns first.
  const enters = permit.visit === null && has(env.catalogue, permit.held, "clients.enter");

  return rows.map((row) => {
    const live = row.status === "active" && row.standing !== "expired" ? row.client_id : null;
    const held = live ? effective(facts, person, live, permit.account.id) : null;
    return {
      ...shownLink(row),
      level: live && held !== null ? shownLevel(facts, live, held, { throughLink: true }) : null,
      canEnter: enters && held !== null && !isEmpty(held),
      canEnd: live !== null && mayEndClient(permit, facts, live),
      visit: (live && visits.get(live)) ?? null,
    };
  });
}

function shownLink(row: LinkRow): Omit<ShownClient, "level" | "canEnter" | "canEnd" | "visit"> {
  return {
    id: row.id,
    account: row.accepted
      ? { number: row.client_number ?? "", name: row.client_name ?? "", hue: row.client_hue ?? 1 }
      : null,
    invited: row.invited,
    ownerName: row.accepted ? row.owner_name : null,
    status: row.standing,
    ceiling: row.accepted ? shownRole(row) : null,
    sentAt: row.asked_at.toISOString(),
    sendings: shownSendings(row),
    answerBy: row.status === "pending" ? (row.answer_by?.toISOString() ?? null) : null,
    endsAt: row.expires_at?.toISOString() ?? null,
    requireTwoFactor: row.require_two_factor,
    onward: row.onward,
    declineReason: row.decline_reason,
    version: row.version,
  };
}
