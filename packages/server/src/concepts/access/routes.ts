import type { Handler } from "../../handler.ts";
import { evaluate } from "./evaluate.ts";
import { evaluateMany } from "./evaluate-many.ts";
import { getAccessMap } from "./get-access-map.ts";
import { listHolders } from "./list-holders.ts";
import { why } from "./why.ts";

export const routes: readonly Handler[] = [evaluate, evaluateMany, why, getAccessMap, listHolders];
