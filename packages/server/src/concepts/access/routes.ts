import type { Handler } from "../../handler.ts";
import { evaluate } from "./evaluate.ts";
import { evaluateMany } from "./evaluate-many.ts";
import { why } from "./why.ts";

export const routes: readonly Handler[] = [evaluate, evaluateMany, why];
