import type { Handler } from "../../handler.ts";
import { endTemporaryAccess } from "./end-temporary-access.ts";
import { grantAccess } from "./grant-access.ts";
import { listAccessRequests } from "./list-access-requests.ts";
import { listTemporaryAccess } from "./list-temporary-access.ts";
import { refuseAccess } from "./refuse-access.ts";
import { requestAccess } from "./request-access.ts";
import { withdrawAccessRequest } from "./withdraw-access-request.ts";

export const routes: readonly Handler[] = [
  requestAccess,
  listAccessRequests,
  grantAccess,
  refuseAccess,
  withdrawAccessRequest,
  listTemporaryAccess,
  endTemporaryAccess,
];
