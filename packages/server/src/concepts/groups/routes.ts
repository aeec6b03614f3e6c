import type { Handler } from "../../handler.ts";
import { addGroupMembers } from "./add-group-members.ts";
import { createGroup } from "./create-group.ts";
import { deleteGroup } from "./delete-group.ts";
import { listGroups } from "./list-groups.ts";
import { removeGroupMember } from "./remove-group-member.ts";
import { updateGroup } from "./update-group.ts";

export const routes: readonly Handler[] = [
  listGroups,
  createGroup,
  updateGroup,
  deleteGroup,
  addGroupMembers,
  removeGroupMember,
];
