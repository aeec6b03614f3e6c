import type { Handler } from "../../handler.ts";
import { cancelMemberImport } from "./cancel-member-import.ts";
import { createMemberImport } from "./create-member-import.ts";
import { exportMemberImportFailures, getMemberImport, listMemberImportRows } from "./read.ts";
import { startMemberImport } from "./start-member-import.ts";

export const routes: readonly Handler[] = [
  createMemberImport,
  getMemberImport,
  listMemberImportRows,
  startMemberImport,
  cancelMemberImport,
  exportMemberImportFailures,
];
