import type { Handler } from "../../handler.ts";
import { listRoles } from "./list-roles.ts";

export const routes: readonly Handler[] = [listRoles];
