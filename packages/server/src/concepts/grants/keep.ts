import { beyond, has, names, setOf, union } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { holdingsOf, homeOf } from "../../gate/holdings.ts";
import type { Permit } from "../../gate/permit.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { keepGivenKeys } from "../api-keys/given-keys.ts";
import type { AuditEntry } from "../audit/record.ts";
import { rightsByGroup } from "../members/given-groups.ts";
import { grantEntry } from "./grant-entry.ts";
import { forget, type GrantRow } from "./store.ts";
import { lockGrants } from "./store-ending.ts";
import { added } from "./what-was-given.ts";

/** The client takes over what was given over a link: from now on it is as if its own people had given it. */
export async function keep(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"managers.manage">,
  link: string,
  wanted: "all" | readonly string[],
): Promise<AuditEntry[]> {
  if (wanted.length === 0) return [];
  const rows = (await lockGrants(tx, [link])).filter(
    ({ id, account_id }) => account_id === permit.account.id && (wanted === "all" || wanted.includes(id)),
  );
  await refuseBeyondOwn(tx, env, permit, rows);
  await forget(
    tx,
    rows.map(({ id }) => id),
  );
  await keepGivenKeys(
    tx,
    permit,
    rows.flatMap(({ api_key_id }) => api_key_id ?? []),
  );
  return rows.map((row) => grantEntry("grants.keep", row));
}

/** Who keeps something gives it (R10): what lies in the account he holds there, and what opens clients he holds at home. */
async function refuseBeyondOwn(
  tx: Kysely<DB>,
  { catalogue }: Environment,
  permit: Permit<"managers.manage">,
  rows: readonly GrantRow[],
): Promise<void> {
  const { account } = permit;
  const atHome = homeOf(permit);
  const setOfAll = (kept: readonly GrantRow[]) =>
    union(...kept.map((row) => setOf(catalogue, added(catalogue, row))));
  const groups = rows.flatMap(({ kind, group_id }) => (kind === "group-member" ? (group_id ?? []) : []));
  const shared = await rightsByGroup(tx, catalogue, account.id, groups);
  const opensAll =
    rows.some(({ kind }) => kind === "client-access") && !has(catalogue, atHome, "clients.all");
  const tooMuch = union(
    beyond(holdingsOf(permit), setOfAll(rows.filter(({ kind }) => kind !== "share"))),
    beyond(atHome, union(setOfAll(rows.filter(({ kind }) => kind === "share")), ...shared.values())),
    setOf(catalogue, opensAll ? ["clients.all"] : []),
  );
  const permissions = names(catalogue, tooMuch);
  if (permissions.length === 0) return;
  throw new Refusal("cannot-give", {
    permissions,
    detail: "To keep something is to give it: leave out what you do not hold yourself, or ask the owner.",
  });
}
