import type { Handler } from "../../handler.ts";
import { acceptManager } from "./accept-manager.ts";
import { acceptOffer } from "./accept-offer.ts";
import { cancelClientInvitation } from "./cancel-client-invitation.ts";
import { changeCeiling } from "./change-ceiling.ts";
import { changeClients } from "./change-clients.ts";
import { changeLinkOptions } from "./change-link-options.ts";
import { createShareCode, withdrawShareCode } from "./create-share-code.ts";
import { declineManager } from "./decline-manager.ts";
import { declineOffer } from "./decline-offer.ts";
import { endClient } from "./end-client.ts";
import { endManager } from "./end-manager.ts";
import { getClient } from "./get-client.ts";
import { inviteClient } from "./invite-client.ts";
import { listBlockedManagers } from "./list-blocked-managers.ts";
import { listClientActivity } from "./list-client-activity.ts";
import { listClients } from "./list-clients.ts";
import { listManagers } from "./list-managers.ts";
import { listOffers } from "./list-offers.ts";
import { markClient } from "./mark-client.ts";
import { matchManager } from "./match-manager.ts";
import { getPeopleVisibility, updatePeopleVisibility } from "./people-visibility.ts";
import { previewClientEnd } from "./preview-client-end.ts";
import { previewManagerEnd } from "./preview-manager-end.ts";
import { changeRequestSettings, getRequestSettings, rotateRequestCode } from "./request-settings.ts";
import { resendClientInvitation } from "./resend-client-invitation.ts";
import { resendOffer } from "./resend-offer.ts";
import { restoreOutside } from "./restore-outside.ts";
import { shareAccount } from "./share-account.ts";
import { summariseClients } from "./summarise-clients.ts";
import { suspendOutside } from "./suspend-outside.ts";
import { switchClientFeature } from "./switch-client-feature.ts";
import { unblockManager } from "./unblock-manager.ts";
import { updateClient } from "./update-client.ts";
import { withdrawOffer } from "./withdraw-offer.ts";

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
  matchManager,
  shareAccount,
  resendOffer,
  withdrawOffer,
  changeLinkOptions,
  listOffers,
  acceptOffer,
  declineOffer,
  getRequestSettings,
  changeRequestSettings,
  rotateRequestCode,
  createShareCode,
  withdrawShareCode,
  listBlockedManagers,
  unblockManager,
  previewClientEnd,
  suspendOutside,
  restoreOutside,
  getPeopleVisibility,
  updatePeopleVisibility,
];
