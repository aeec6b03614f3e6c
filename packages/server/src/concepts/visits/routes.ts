import type { Handler } from "../../handler.ts";
import { endVisit } from "./end-visit.ts";
import { enterAccount } from "./enter-account.ts";
import { getVisit } from "./get-visit.ts";
import { leaveVisit } from "./leave-visit.ts";
import { listVisits } from "./list-visits.ts";

export const routes: readonly Handler[] = [enterAccount, leaveVisit, listVisits, getVisit, endVisit];
