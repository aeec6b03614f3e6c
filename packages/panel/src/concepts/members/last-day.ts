/** The end of that day, where the reader is; null where no day is given. */
export const endOfDay = (day: string): string | null =>
  day ? new Date(`${day}T23:59:59`).toISOString() : null;

/** The day of a moment, where the reader is, as a date field takes it. */
export function dayOf(at: string | null): string {
  if (!at) return "";
  const date = new Date(at);
  const two = (figure: number) => String(figure).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whether a day is over already. */
export const isPast = (day: string): boolean => day !== "" && day < dayOf(new Date().toISOString());
