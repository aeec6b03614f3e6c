import { dayOf, endOfDay } from "../members/last-day.ts";
import type { ManagerLink } from "./queries.ts";

/** When a link ends and who of the manager's side it lets in, as a form has it. */
export interface Conditions {
  lastDay: string;
  requireTwoFactor: boolean;
  onward: boolean;
}

export const noConditions: Conditions = { lastDay: "", requireTwoFactor: false, onward: false };

export const conditionsOf = ({ endsAt, requireTwoFactor, onward }: ManagerLink): Conditions => ({
  lastDay: dayOf(endsAt),
  requireTwoFactor,
  onward,
});

/** As the server takes them. */
export const conditionsBody = ({ lastDay, requireTwoFactor, onward }: Conditions) => ({
  endsAt: endOfDay(lastDay, null),
  requireTwoFactor,
  onward,
});
