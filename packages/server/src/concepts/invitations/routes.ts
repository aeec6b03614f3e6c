import type { Handler } from "../../handler.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { declineInvitation } from "./decline-invitation.ts";
import { readInvitation } from "./read-invitation.ts";
import { renewInvitation } from "./renew-invitation.ts";

export const routes: readonly Handler[] = [
  readInvitation,
  acceptInvitation,
  declineInvitation,
  renewInvitation,
];
