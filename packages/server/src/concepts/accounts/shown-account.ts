import type { AnswerInput, Operations } from "@keyholder/contract";
import { has, names } from "@keyholder/rules";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { shownLevel } from "../../gate/shown-level.ts";
import { ownEnd } from "../members/given-end.ts";
import type { AccountRow } from "./store.ts";

type ShownAccount = AnswerInput<Operations["getAccount"]>;

interface Known {
  readonly row: AccountRow;
  readonly pendingManagers: number | null;
  readonly offeredClients: number | null;
}

/** An account as the API shows it to who holds the permit. */
export function shownAccount(
  { catalogue }: Environment,
  permit: Permit<"entry"> | Permit<"account.edit">,
  { row, pendingManagers, offeredClients }: Known,
): ShownAccount {
  const seesDetails = has(catalogue, permit.held, "account.view");
  const way = { isOwner: permit.isOwner, throughLink: permit.visit !== null };
  return {
    number: row.number,
    name: row.name,
    hue: row.hue,
    state: stateOf(row.state),
    version: row.version,
    owner: { id: row.owner_id, name: row.owner_name },
    details: seesDetails ? detailsOf(row) : null,
    featuresOff: row.features_off,
    me: {
      level: shownLevel(permit.facts, row.id, permit.held, way),
      isOwner: permit.isOwner,
      permissions: names(catalogue, permit.held),
      visit: shownVisit(permit.visit),
      endsAt: ownEnd(permit)?.toISOString() ?? null,
    },
    pendingManagers,
    offeredClients,
    // Told to those who see the managers.
    outsideSuspendedAt: pendingManagers === null ? null : (row.outside_suspended_at?.toISOString() ?? null),
  };
}

export function stateOf(state: string): ShownAccount["state"] {
  return state === "suspended" || state === "closed" ? state : "active";
}

function detailsOf({ name, address, tax_id, phone, website }: AccountRow) {
  return { name, address, taxId: tax_id, phone, website };
}

function shownVisit(visit: Permit["visit"]): ShownAccount["me"]["visit"] {
  if (!visit) return null;
  const { number, name, hue } = visit.via;
  return {
    id: visit.id,
    via: { number, name, hue },
    startedAt: visit.startedAt.toISOString(),
    expiresAt: visit.expiresAt.toISOString(),
  };
}
