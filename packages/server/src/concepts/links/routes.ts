import type { Handler } from "../../handler.ts";
import { acceptManager } from "./accept-manager.ts";
import { cancelClientInvitation } from "./cancel-client-invitation.ts";
import { changeCeiling } from "./change-ceiling.ts";
import { changeClients } from "./change-clients.ts";
import { declineManager } from "./decline-manager.ts";
import { endClient } from "./end-client.ts";
import { endManager } from "./end-manager.ts";
import { getClient } from "./get-client.ts";
import { inviteClient } from "./invite-client.ts";
import { listClientActivity } from "./list-client-activity.ts";
import { listClients } from "./list-clients.ts";
import { listManagers } from "./list-managers.ts";
import { markClient } from "./mark-client.ts";
import { getPeopleVisibility, updatePeopleVisibility } from "./people-visibility.ts";
import { previewClientEnd } from "./preview-client-end.ts";
import { previewManagerEnd } from "./preview-manager-end.ts";
import { resendClientInvitation } from "./resend-client-invitation.ts";
import { restoreOutside } from "./restore-outside.ts";
import { summariseClients } from "./summarise-clients.ts";
import { suspendOutside } from "./suspend-outside.ts";
import { switchClientFeature } from "./switch-client-feature.ts";
import { updateClient } from "./update-client.ts";

export const routes: readonly Handler[] = [
  listClients,
  getClient,
  updateClient,
  markClient,
  summariseClients,
  changeClients,
  switchClientFeature,
  listClientActivity,
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
