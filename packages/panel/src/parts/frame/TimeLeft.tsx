import { useSyncExternalStore } from "react";
import { m } from "../../messages/messages.js";

const minute = 60_000;

function everyQuarterMinute(changed: () => void) {
  const timer = setInterval(changed, minute / 4);
  return () => clearInterval(timer);
}

/** How long a visit still lasts, to the minute. */
export function TimeLeft({ until }: { until: string }) {
  const end = new Date(until).getTime();
  const minutes = useSyncExternalStore(everyQuarterMinute, () =>
    Math.max(0, Math.ceil((end - Date.now()) / minute)),
  );
  return (
    <span className={`num ${minutes <= 5 ? "font-semibold text-stop" : ""}`}>
      {minutes >= 90
        ? m.acting_left_hours({ hours: Math.floor(minutes / 60), minutes: minutes % 60 })
        : m.acting_left_minutes({ count: minutes })}
    </span>
  );
}
