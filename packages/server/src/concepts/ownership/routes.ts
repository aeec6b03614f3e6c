import type { Handler } from "../../handler.ts";
import { acceptOwnershipTransfer } from "./accept-ownership-transfer.ts";
import { cancelOwnershipTransfer } from "./cancel-ownership-transfer.ts";
import { declineOwnershipTransfer } from "./decline-ownership-transfer.ts";
import { getOwnershipTransfer } from "./get-ownership-transfer.ts";
import { requestOwnershipTransfer } from "./request-ownership-transfer.ts";

export const routes: readonly Handler[] = [
  getOwnershipTransfer,
  requestOwnershipTransfer,
  cancelOwnershipTransfer,
  acceptOwnershipTransfer,
  declineOwnershipTransfer,
];
