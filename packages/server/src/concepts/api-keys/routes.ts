import type { Handler } from "../../handler.ts";
import { createApiKey } from "./create-api-key.ts";
import { endApiKey } from "./end-api-key.ts";
import { listApiKeys } from "./list-api-keys.ts";

export const routes: readonly Handler[] = [listApiKeys, createApiKey, endApiKey];
