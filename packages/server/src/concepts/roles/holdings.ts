import { home, type PermissionSet, union } from "@keyholder/rules";
import type { Permit } from "../../gate/permit.ts";

/**
 * What the asker may give on (R10). His own people's home set counts, too: what a switched-off feature hides is still
 * his, so an admin can appoint another admin. A visitor has nothing but what came over the link.
 */
export function holdingsOf(permit: Permit): PermissionSet {
  if (permit.visit) return permit.held;
  return union(permit.held, home(permit.facts, permit.person.id, permit.account.id));
}
