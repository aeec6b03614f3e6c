import { type Facts, has } from "@keyholder/rules";
import { mayAboutClient } from "../../gate/about-client.ts";
import { holdingsOf } from "../../gate/holdings.ts";
import type { Permit } from "../../gate/permit.ts";

/** Whether the asker may end this account's links to its managers, whatever state it is in (R13). */
export function mayEndManagers(permit: Permit): boolean {
  return has(permit.facts.catalogue, holdingsOf(permit), "managers.manage");
}

/** Whether the asker may end the link to a client, whatever state the manager account is in (R13). */
export function mayEndClient(permit: Permit, facts: Facts, client: string): boolean {
  return mayAboutClient(permit, facts, client, "clients.end", { inAnyState: true });
}
