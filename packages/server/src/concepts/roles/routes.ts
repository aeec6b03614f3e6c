import type { Handler } from "../../handler.ts";
import { createRole } from "./create-role.ts";
import { deleteRole } from "./delete-role.ts";
import { listRoles } from "./list-roles.ts";
import { previewRole } from "./preview-role.ts";
import { updateRole } from "./update-role.ts";

export const routes: readonly Handler[] = [listRoles, createRole, updateRole, previewRole, deleteRole];
