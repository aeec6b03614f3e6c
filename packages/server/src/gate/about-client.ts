import {
  type Catalogue,
  type Facts,
  has,
  home,
  intersect,
  type PermissionSet,
  prepare,
  share,
  union,
} from "@keyholder/rules";
import { type Kysely, sql } from "kysely";
import { Refusal } from "../platform/refusal.ts";
import type { DB } from "../platform/schema.ts";
import { holdingsOf, homeOf } from "./holdings.ts";
import { loadWorld } from "./load-world.ts";
import type { Permit } from "./permit.ts";

interface Ends {
  readonly manager: string;
  readonly client: string;
}

interface Asked {
  /** Whatever state the manager account is in: links are ended at any time (R13). */
  readonly inAnyState?: boolean;
}

/**
 * What the asker may do in his manager account about one client (R5): as much as he holds at home, and as the client is open
 * to him there; a visitor brings nothing along. `facts` reach as far as the client.
 */
function heldAboutClient(
  permit: Permit,
  facts: Facts,
  client: string,
  { inAnyState = false }: Asked = {},
): PermissionSet {
  const { id: manager } = permit.account;
  const own = ownAboutClient(facts, permit.person.id, homeOf(permit, facts), { manager, client });
  return intersect(own, inAnyState ? holdingsOf(permit) : permit.held);
}

/** As far as the client is opened to who holds this in the manager account. */
function ownAboutClient(facts: Facts, person: string, held: PermissionSet, { manager, client }: Ends) {
  const links = facts.accounts.get(client)?.activeManagers.filter(({ row }) => row.manager === manager) ?? [];
  return intersect(held, union(...links.map((link) => share(facts, person, link, held))));
}

/** Of these people, the ones who may do it about one client by their own place in the manager account (R5). */
export async function whoMayAboutClient(
  db: Kysely<DB>,
  catalogue: Catalogue,
  ends: Ends,
  permission: string,
  people: readonly string[],
): Promise<ReadonlySet<string>> {
  const facts = prepare(await loadWorld(db, { people, towards: [ends.client] }), { catalogue });
  const heldBy = (person: string) => ownAboutClient(facts, person, home(facts, person, ends.manager), ends);
  return new Set(people.filter((person) => has(catalogue, heldBy(person), permission)));
}

type AboutClient = "clients.edit" | "clients.features" | "clients.end";

export function mayAboutClient(
  permit: Permit,
  facts: Facts,
  client: string,
  permission: AboutClient,
  asked?: Asked,
): boolean {
  return has(facts.catalogue, heldAboutClient(permit, facts, client, asked), permission);
}

/** Refuses who holds the permission in the account, but not about this client (R5). */
export function requireAboutClient(
  permit: Permit,
  facts: Facts,
  client: string,
  permission: AboutClient,
  asked?: Asked,
): void {
  if (mayAboutClient(permit, facts, client, permission, asked)) return;
  throw new Refusal("refused", {
    permission,
    detail: "This client is not shared with you so far. Ask whoever manages the team of this account.",
  });
}

/**
 * Locks what the asker's say about clients rests on beside his place in the team: his groups, and the roles that are rights
 * there. To be called after the links are locked and before the world is loaded; `groups` are locked along with his own.
 */
export async function lockAboutClient(
  tx: Kysely<DB>,
  permit: Permit,
  clients: readonly string[],
  groups: readonly string[] = [],
): Promise<void> {
  const manager = permit.account.id;
  await sql`
    select id from roles
     where id in (select role_id from shares where manager_id = ${manager}::uuid and client_id = any(${sql.val(clients)}::uuid[]))
     order by id for share`.execute(tx);
  await sql`
    select id from groups
     where account_id = ${manager}::uuid
       and (id = any(${sql.val(groups)}::uuid[])
         or id in (select group_id from group_members where person_id = ${permit.person.id}::uuid))
     order by id for share`.execute(tx);
}
