import type { Handler } from "../../handler.ts";
import { getHealth } from "./get-health.ts";
import { getOpenApi } from "./get-open-api.ts";
import { getReadiness } from "./get-readiness.ts";

export const routes: readonly Handler[] = [getHealth, getReadiness, getOpenApi];
