import type { AnswerInput, Operations } from "@keyholder/contract";
import { effective, has, isEmpty, prepare } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { loadWorld } from "../../gate/load-world.ts";
import { shownLevel } from "../../gate/shown-level.ts";
import type { DB } from "../../platform/schema.ts";
import { shownGivenRole } from "../roles/role-columns.ts";
import { ownOpenVisits } from "../visits/own-open-visits.ts";
import { mayEndClient } from "./may-end.ts";
import type { ClientPermit, ClientRow } from "./store-clients.ts";
import { shownSendings } from "./store-rows.ts";

type ShownClient = AnswerInput<Operations["listClients"]>["items"][number];

/** Links as the manager's people see them, with what the reader himself may do in each client: one world for them all. */
export async function shownClients(
  db: Kysely<DB>,
  env: Environment,
  permit: ClientPermit,
  rows: readonly ClientRow[],
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

  const seesTeam = has(env.catalogue, permit.held, "people.view");

  return rows.map((row) => {
    const live = row.status === "active" && row.standing !== "expired" ? row.client_id : null;
    const held = live ? effective(facts, person, live, permit.account.id) : null;
    return {
      ...shownLink(row),
      attention: attentionOf(permit.at, row),
      level: live && held !== null ? shownLevel(facts, live, held, { throughLink: true }) : null,
      canEnter: enters && held !== null && !isEmpty(held),
      canEnd: live !== null && mayEndClient(permit, facts, live),
      sharing:
        live && seesTeam
          ? { access: row.access, groups: row.shared_groups, people: row.shared_people }
          : null,
      visit: (live && visits.get(live)) ?? null,
    };
  });
}

type Mine = "level" | "canEnter" | "canEnd" | "visit" | "attention" | "sharing";

function shownLink(row: ClientRow): Omit<ShownClient, Mine> {
  return {
    id: row.id,
    account: row.accepted
      ? { number: row.client_number ?? "", name: row.client_name ?? "", hue: row.client_hue ?? 1 }
      : null,
    invited: row.invited,
    ownerName: row.accepted ? row.owner_name : null,
    status: row.standing,
    ceiling: row.accepted ? shownGivenRole(row) : null,
    sentAt: row.asked_at.toISOString(),
    sendings: shownSendings(row),
    answerBy: row.status === "pending" ? (row.answer_by?.toISOString() ?? null) : null,
    endsAt: row.expires_at?.toISOString() ?? null,
    requireTwoFactor: row.require_two_factor,
    onward: row.onward,
    declineReason: row.decline_reason,
    lastEntryAt: row.last_entry_at?.toISOString() ?? null,
    labels: row.labels,
    pinned: row.pinned,
    hidden: row.hidden,
    version: row.version,
  };
}

/** Reasons for somebody to look at it, the oldest first. */
function attentionOf(at: Date, row: ClientRow): ShownClient["attention"] {
  const reasons = [
    { reason: "answer-soon", since: row.answer_soon_at },
    { reason: "ending-soon", since: row.ending_soon_at },
    { reason: "suspended", since: row.suspended_at },
    { reason: "unused", since: row.unused_at },
  ] as const;
  return reasons
    .flatMap(({ reason, since }) => (since && since <= at ? [{ reason, since: since.toISOString() }] : []))
    .toSorted((one, other) => one.since.localeCompare(other.since));
}
