import { m } from "../../messages/messages.js";
import { formatDate } from "../../parts/dates.ts";

/**
 * The end of that day, where the reader is; null where no day is given. On the day of one's own end it is that: nobody
 * else's may be later.
 */
export function endOfDay(day: string, own: string | null): string | null {
  if (!day) return null;
  return own && day === dayOf(own) ? own : new Date(`${day}T23:59:59`).toISOString();
}

/** The day of a moment, where the reader is, as a date field takes it. */
export function dayOf(at: string | null): string {
  if (!at) return "";
  const date = new Date(at);
  const two = (figure: number) => String(figure).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whether a day is over already. */
const isPast = (day: string): boolean => day !== "" && day < dayOf(new Date().toISOString());

/** What is wrong with a last day, given when one's own access ends. */
export function lastDayError(day: string, own: string | null): string | undefined {
  if (isPast(day)) return m.members_end_past();
  return own && day > dayOf(own) ? m.members_end_beyond({ day: formatDate(own) }) : undefined;
}
