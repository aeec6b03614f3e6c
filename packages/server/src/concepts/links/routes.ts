import type { Handler } from "../../handler.ts";
import { acceptManager } from "./accept-manager.ts";
import { cancelClientInvitation } from "./cancel-client-invitation.ts";
import { changeCeiling } from "./change-ceiling.ts";
import { declineManager } from "./decline-manager.ts";
import { endClient } from "./end-client.ts";
import { endManager } from "./end-manager.ts";
import { getClient } from "./get-client.ts";
import { inviteClient } from "./invite-client.ts";
import { listClients } from "./list-clients.ts";
import { listManagers } from "./list-managers.ts";
import { getPeopleVisibility, updatePeopleVisibility } from "./people-visibility.ts";
import { previewClientEnd } from "./preview-client-end.ts";
import { previewManagerEnd } from "./preview-manager-end.ts";
import { resendClientInvitation } from "./resend-client-invitation.ts";
import { restoreOutside } from "./restore-outside.ts";
import { suspendOutside } from "./suspend-outside.ts";

export const routes: readonly Handler[] = [
  listClients,
  getClient,
  inviteClient,
  resendClientInvitation,
  cancelClientInvitation,
  endClient,
  listManagers,
  acceptManager,
  declineManager,
  changeCeiling,
  previewManagerEnd,
  endManager,
  previewClientEnd,
  suspendOutside,
  restoreOutside,
  getPeopleVisibility,
  updatePeopleVisibility,
];
