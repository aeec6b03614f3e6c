import type { Ceiling } from "./ceiling-choice.ts";
import { type Conditions, noConditions } from "./link-conditions.ts";

/** What the sheet holds from step to step. */
export interface ShareDraft {
  typed: string;
  ceiling: Ceiling | null;
  conditions: Conditions;
  message: string;
}

export const emptyShare: ShareDraft = { typed: "", ceiling: null, conditions: noConditions, message: "" };

export const shareSteps = ["who", "what", "declare"] as const;

/** Whose number it is, as far as one may know it. */
export interface Match {
  number: string;
  owner: string;
  name: string;
}
