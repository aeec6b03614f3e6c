import type { Step } from "@keyholder/sdk";
import { m } from "../messages/messages.js";
import { formatList } from "./dates.ts";
import { permissionName } from "./permissionName.ts";

/** Who can change what a refusing step says (R15). */
export function whoCanChange({ changedBy, reason }: Step): string {
  if (changedBy === null) return m.why_change_law();
  const { account, permission, people } = changedBy;
  const person = people[0];
  if (account === null) {
    if (!person) return m.why_change_operator();
    return reason === "invited" ? m.why_change_invited({ person }) : m.why_change_two_factor({ person });
  }
  if (account === "") return m.why_change_others();
  if (people.length > 0) return m.why_change_people({ people: formatList(people), account });
  if (permission === null) return m.why_change_others();
  return m.why_change_permission({ permission: permissionName(permission), account });
}
