import type { Handler } from "../../handler.ts";
import { getReceipt } from "./get-receipt.ts";
import { listConsents } from "./list-consents.ts";
import { listReceipts } from "./list-receipts.ts";
import { previewDeclarations } from "./preview-declarations.ts";

export const routes: readonly Handler[] = [previewDeclarations, listReceipts, listConsents, getReceipt];
