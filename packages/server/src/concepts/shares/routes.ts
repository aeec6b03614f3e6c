import type { Handler } from "../../handler.ts";
import { changeClientAccess } from "./change-client-access.ts";
import { changeClientSharing } from "./change-client-sharing.ts";
import { getClientAccess } from "./get-client-access.ts";
import { getClientSharing } from "./get-client-sharing.ts";
import { listGroupClients } from "./list-group-clients.ts";
import { previewClientSharing } from "./preview-client-sharing.ts";

export const routes: readonly Handler[] = [
  getClientAccess,
  changeClientAccess,
  getClientSharing,
  changeClientSharing,
  previewClientSharing,
  listGroupClients,
];
