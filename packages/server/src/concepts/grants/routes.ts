import type { Handler } from "../../handler.ts";
import { keepGrants } from "./keep-grants.ts";
import { listGrants } from "./list-grants.ts";

export const routes: readonly Handler[] = [listGrants, keepGrants];
