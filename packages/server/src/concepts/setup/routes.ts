import type { Handler } from "../../handler.ts";
import { completeSetup } from "./complete-setup.ts";
import { getSetup } from "./get-setup.ts";

export const routes: readonly Handler[] = [getSetup, completeSetup];
