import type { Handler } from "../../handler.ts";
import { acceptMembership } from "./accept-membership.ts";
import { changeMemberEnd } from "./change-member-end.ts";
import { changeMemberRole } from "./change-member-role.ts";
import { changeMembers } from "./change-members.ts";
import { exportMembers } from "./export-members.ts";
import { inviteMember } from "./invite-member.ts";
import { leaveAccount } from "./leave-account.ts";
import { listMembers } from "./list-members.ts";
import { previewMemberRemoval } from "./preview-member-removal.ts";
import { removeMember } from "./remove-member.ts";
import { resendInvitation } from "./resend-invitation.ts";
import { restoreMember } from "./restore-member.ts";
import { suspendMember } from "./suspend-member.ts";

export const routes: readonly Handler[] = [
  listMembers,
  exportMembers,
  changeMembers,
  inviteMember,
  resendInvitation,
  changeMemberRole,
  changeMemberEnd,
  suspendMember,
  restoreMember,
  previewMemberRemoval,
  removeMember,
  leaveAccount,
  acceptMembership,
];
