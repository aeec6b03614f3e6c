import type { Handler } from "../../handler.ts";
import { listAudit } from "./list-audit.ts";

export const routes: readonly Handler[] = [listAudit];
