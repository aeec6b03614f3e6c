import { type Facts, has, home, intersect, share, union } from "@keyholder/rules";
import { holdingsOf } from "../../gate/holdings.ts";
import type { Permit } from "../../gate/permit.ts";

/** Whether the asker may end this account's links to its managers, whatever state it is in (R13). */
export function mayEndManagers(permit: Permit): boolean {
  return has(permit.facts.catalogue, holdingsOf(permit), "managers.manage");
}

/**
 * Whether the asker may end the link to a client, whatever state the manager account is in (R13). What one does in it about
 * one client is capped by how far that is shared with him, wherever he came from (R5). `facts` reach as far as the client.
 */
export function mayEndClient(permit: Permit, facts: Facts, client: string): boolean {
  const { id: manager } = permit.account;
  const held = home(facts, permit.person.id, manager);
  const links = facts.accounts.get(client)?.activeManagers.filter(({ row }) => row.manager === manager) ?? [];
  const open = union(...links.map((link) => share(facts, permit.person.id, link, held)));
  const about = intersect(intersect(held, open), holdingsOf(permit));
  return has(facts.catalogue, about, "clients.end");
}
