import type { BodyOf, Operations } from "@keyholder/contract";
import { isEmpty, type PermissionSet, type RoleRef, type World } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { invalid } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { chosenRole } from "../roles/chosen-role.ts";
import type { RoleColumns } from "../roles/role-columns.ts";
import { setOfRight } from "./right.ts";
import { groupsByIds, type ShareRow, teamAmong } from "./store.ts";

type Draft = BodyOf<Operations["changeClientSharing"]>;

export interface DraftShare {
  readonly group_id: string | null;
  readonly person_id: string | null;
  /** What the group or the person is called. */
  readonly name: string;
  readonly columns: RoleColumns;
  readonly ref: RoleRef;
  readonly set: PermissionSet;
  /** A preset's name, or what an own role is called; null for a list. */
  readonly roleName: string | null;
}

/**
 * The shares that somebody drafted, each with a group or a person of this account and a right that exists. Whom the client
 * is shared with so far may stay, even somebody who is no member any more.
 */
export async function draftShares(
  db: Kysely<DB>,
  env: Environment,
  permit: Permit,
  { shares }: Draft,
  earlier: readonly ShareRow[],
): Promise<DraftShare[]> {
  const people = await teamAmong(
    db,
    permit,
    shares.flatMap(({ person }) => person ?? []),
  );
  const groups = await groupsByIds(
    db,
    permit,
    shares.flatMap(({ group }) => group ?? []),
  );
  const staying = earlier.map((row) => ({ id: row.person_id ?? "", name: row.person_name ?? "" }));
  const names = new Map([...staying, ...people, ...groups].map(({ id, name }) => [id, name]));
  const rights = await rightsOf(db, env, permit, shares);

  const seen = new Set<string>();
  return shares.map(({ group = null, person = null, right }, place) => {
    const at = `shares.${place}`;
    const id = group ?? person;
    if (id === null || (group !== null && person !== null))
      throw invalid(at, "Share with either a group or a person.");
    const field = `${at}.${group ? "group" : "person"}`;
    const name = names.get(id);
    if (name === undefined) {
      const remedy = group
        ? "Choose a group of this account."
        : "Choose somebody of this team who has accepted.";
      throw invalid(field, remedy, "unknown");
    }
    if (seen.has(id)) throw invalid(field, "This client is shared with the same twice.", "twice");
    seen.add(id);
    const chosen = rights.get(JSON.stringify(right));
    if (!chosen) throw new Error("the right was not looked up");
    if (isEmpty(chosen.set))
      throw invalid(`${at}.right`, "Choose a right with at least one permission.", "empty");
    return { group_id: group, person_id: person, name, ...chosen };
  });
}

/** Each different right is looked up once. */
async function rightsOf(db: Kysely<DB>, { catalogue }: Environment, permit: Permit, shares: Draft["shares"]) {
  const rights = new Map<string, Pick<DraftShare, "columns" | "ref" | "set" | "roleName">>();
  for (const [place, { right }] of shares.entries()) {
    const key = JSON.stringify(right);
    if (rights.has(key)) continue;
    const { columns, ref, name } = await chosenRole(db, permit, catalogue, right, `shares.${place}.right`);
    rights.set(key, { columns, ref, set: setOfRight(catalogue, ref), roleName: name });
  }
  return rights;
}

/** The world as it would be if a client were shared like this. */
export function withDraft(
  world: World,
  { manager, client }: { readonly manager: string; readonly client: string },
  access: Draft["access"],
  shares: readonly DraftShare[],
): World {
  const isHere = (row: { readonly manager: string; readonly client: string }) =>
    row.manager === manager && row.client === client;
  const usual = world.accounts.find(({ id }) => id === manager)?.clientAccess ?? "team";
  return {
    ...world,
    links: (world.links ?? []).map((link) =>
      isHere(link) ? { ...link, clientAccess: access ?? usual } : link,
    ),
    shares: [
      ...(world.shares ?? []).filter((share) => !isHere(share)),
      ...shares.map(({ group_id, person_id, ref }) => ({
        manager,
        client,
        right: ref,
        ...(group_id !== null && { group: group_id }),
        ...(person_id !== null && { person: person_id }),
      })),
    ],
  };
}
