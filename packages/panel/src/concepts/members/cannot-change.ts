import { m } from "../../messages/messages.js";
import type { Member } from "./queries.ts";

/** Why a member cannot be changed by me; undefined when he can. */
export function cannotChange(member: Member, noPermission: string | undefined): string | undefined {
  if (member.can.change) return undefined;
  switch (member.can.because) {
    case "owner":
      return m.problem_owner_untouchable();
    case "yourself":
      return m.problem_own_membership();
    case "outranked":
      return m.problem_outranked();
    default:
      return noPermission ?? m.members_cannot_permission();
  }
}
