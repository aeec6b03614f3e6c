import { language } from "../../parts/language.ts";

/** "21 Nov 2026, 22:14:03": a log is read by the second. */
export const logTime = (at: string): string =>
  new Intl.DateTimeFormat(language() === "en" ? "en-GB" : language(), {
    dateStyle: "medium",
    timeStyle: "medium",
  }).format(new Date(at));
