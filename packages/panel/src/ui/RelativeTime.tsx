import { useSyncExternalStore } from "react";

const minute = 60_000;
const day = 24 * 60 * minute;
const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * day],
  ["month", 30 * day],
  ["week", 7 * day],
  ["day", day],
  ["hour", 60 * minute],
  ["minute", minute],
];

function everyMinute(changed: () => void) {
  const timer = setInterval(changed, minute / 2);
  return () => clearInterval(timer);
}
const thisMinute = () => Math.floor(Date.now() / minute) * minute;

function distance(at: number, now: number, locale: string): string {
  const away = at - now;
  const [unit, length] = steps.find(([, one]) => Math.abs(away) >= one) ?? ["minute", minute];
  // "Yesterday" says when; "next week" may be any of seven days.
  const numeric = ["day", "minute"].includes(unit) ? "auto" : "always";
  return new Intl.RelativeTimeFormat(locale, { numeric, style: "long" }).format(
    // What still has almost seven days has seven.
    length < day ? Math.trunc(away / length) : Math.round(away / length),
    unit,
  );
}

export interface RelativeTimeProps {
  at: Date | string | number;
  locale: string;
  timeZone?: string | undefined;
}

/** "3 hours ago", with the exact time when pointed at. */
export function RelativeTime({ at, locale, timeZone }: RelativeTimeProps) {
  const now = useSyncExternalStore(everyMinute, thisMinute);
  const date = new Date(at);
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short", timeZone });
  return (
    <time dateTime={date.toISOString()} title={exact.format(date)} className="whitespace-nowrap">
      {distance(date.getTime(), now, locale)}
    </time>
  );
}
