import { type Catalogue, isSubset, names, type PermissionSet, without } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { DB } from "../../platform/schema.ts";
import { endKeysOf } from "../api-keys/end-keys-of.ts";
import type { AuditEntry } from "../audit/record.ts";
import { closeInvitationsOf } from "../invitations/close-invitations.ts";
import { inviters, type Lowered, writeLowered } from "./given-places-store.ts";
import { vacateAll } from "./vacate-store.ts";
import { withdrawSent, withdrawTooMuch } from "./withdraw-sent.ts";

interface Place {
  readonly id: string;
  readonly person_id: string | null;
  /** Who has taken the place; null while it waits. */
  readonly member: string | null;
}

/** Places in a team that a visitor gave (R12): as if each were removed, with what its holder offered. */
export async function vacatePlaces(
  tx: Kysely<DB>,
  env: Environment,
  account: string,
  places: readonly Place[],
): Promise<AuditEntry[]> {
  if (places.length === 0) return [];
  // Before the rows go: the invitations forget then whose they were.
  await closeInvitationsOf(
    tx,
    places.map(({ id }) => id),
    "cancelled",
  );
  await vacateAll(tx, account, places);
  const entries = await endKeysOf(tx, { account, people: membersOf(places), by: null });
  for (const person of await inviters(tx, account, membersOf(places)))
    entries.push(...(await withdrawSent(tx, env, { account, person })));
  return entries;
}

export interface Lowering extends Place {
  readonly now: PermissionSet;
  readonly ticked: string[] | null;
  readonly unticked: string[] | null;
  readonly before: {
    readonly before_preset: string | null;
    readonly before_role_id: string | null;
    readonly before_permissions: string[] | null;
    readonly before_ticked: string[];
    readonly before_unticked: string[];
    readonly before_suspended: boolean;
    readonly before_expires_at: Date | null;
  };
  readonly set: PermissionSet;
}

/** Places that a visitor raised: as they stood before, or, of one that he lowered as well, without what he added. */
export async function lowerPlaces(
  tx: Kysely<DB>,
  env: Environment,
  account: string,
  places: readonly Lowering[],
): Promise<AuditEntry[]> {
  if (places.length === 0) return [];
  await writeLowered(
    tx,
    places.map((place) => loweredColumns(env.catalogue, place)),
  );
  const entries: AuditEntry[] = [];
  for (const person of await inviters(tx, account, membersOf(places)))
    entries.push(...(await withdrawTooMuch(tx, env, { account, person })));
  return entries;
}

function loweredColumns(catalogue: Catalogue, { id, now, set, before, ticked, unticked }: Lowering): Lowered {
  const end = {
    id,
    suspended: before.before_suspended,
    expires_at: before.before_expires_at?.toISOString() ?? null,
  };
  if (isSubset(set, now))
    return {
      ...end,
      preset: before.before_preset,
      role_id: before.before_role_id,
      permissions: before.before_permissions,
      ticked: before.before_ticked,
      unticked: before.before_unticked,
    };
  const gained = names(catalogue, without(now, set));
  return {
    ...end,
    preset: null,
    role_id: null,
    permissions: null,
    ticked: (ticked ?? []).filter((one) => !gained.includes(one)),
    unticked: [...new Set([...(unticked ?? []), ...gained])],
  };
}

function membersOf(places: readonly Place[]): string[] {
  return places.flatMap(({ member }) => member ?? []);
}
