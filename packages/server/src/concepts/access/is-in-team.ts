import type { Facts } from "@keyholder/rules";

/** As owner or as a member, active or not. */
export function isInTeam(facts: Facts, person: string, account: string): boolean {
  const here = facts.accounts.get(account);
  return here?.members.has(person) === true || here?.row.owner === person;
}
