import { invalid } from "./refusal.ts";

/** For an end that somebody chooses. */
export function refusePast(field: string, end: Date | null, now: Date): void {
  if (end !== null && end <= now) throw invalid(field, "Choose a time that is still to come.", "past");
}
