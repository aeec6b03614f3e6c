import { m } from "../../messages/messages.js";
import type { Visit } from "./queries.ts";

/** How long a visit that is over was: "12 min". */
export function lengthOf({ startedAt, endedAt }: Visit): string {
  if (!endedAt) return "–";
  const minutes = Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000);
  if (minutes < 1) return m.visits_under_a_minute();
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? m.visits_hours({ hours, minutes: minutes % 60 }) : m.visits_minutes({ minutes });
}
