import type { Handler } from "../../handler.ts";
import { evaluate } from "./evaluate.ts";
import { evaluateMany } from "./evaluate-many.ts";
import { followDecisions } from "./follow-decisions.ts";
import { getAccessMap } from "./get-access-map.ts";
import { getAuthzenConfiguration } from "./get-authzen-configuration.ts";
import { listHolders } from "./list-holders.ts";
import { searchAction } from "./search-action.ts";
import { searchResource } from "./search-resource.ts";
import { searchSubject } from "./search-subject.ts";
import { why } from "./why.ts";

export const routes: readonly Handler[] = [
  evaluate,
  evaluateMany,
  searchSubject,
  searchResource,
  searchAction,
  followDecisions,
  getAuthzenConfiguration,
  why,
  getAccessMap,
  listHolders,
];
