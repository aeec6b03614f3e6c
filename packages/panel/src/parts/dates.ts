import { language } from "./language.ts";

// Some systems name a language in a way that Intl refuses with an error: `en-US@posix`.
const wellFormed = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;

/** The reader's own way to write dates, where the browser tells it: English has several. */
const locale = () =>
  navigator.languages.find((one) => one.startsWith(language()) && wellFormed.test(one)) ?? language();

type When = string | number | Date;

/** "3 March 2026" */
export function formatDate(at: When): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "long" }).format(new Date(at));
}

/** "3 March 2026 at 14:05" */
export function formatTime(at: When): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeStyle: "short" }).format(new Date(at));
}

/** "Anna, Jan and Olga" */
export function formatList(names: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: "conjunction" }).format(names);
}
