import { m } from "../../messages/messages.js";
import type { Reason } from "../../ui/index.ts";
import type { Member } from "./queries.ts";

/** Why a member cannot be changed by me; undefined when he can. */
export const cannotChange = ({ can }: Member, noPermission: Reason | undefined) =>
  reasonOf(can.because, noPermission ?? m.members_cannot_permission());

/** Why I can neither put him into a group nor take him out of one. */
export const cannotRegroup = ({ can }: Member) => reasonOf(can.group, m.members_groups_not_yours());

function reasonOf(because: Member["can"]["because"], noPermission: Reason): Reason | undefined {
  switch (because) {
    case null:
      return undefined;
    case "owner":
      return m.problem_owner_untouchable();
    case "yourself":
      return m.problem_own_membership();
    case "outranked":
      return m.problem_outranked();
    default:
      return noPermission;
  }
}
