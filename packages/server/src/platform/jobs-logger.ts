import { Logger } from "graphile-worker";
import type { Log } from "./log.ts";

/** graphile-worker's log in ours. It reports each job that starts and ends, which is news to nobody. */
export function jobsLogger(log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level === "error") log.error(meta, message);
    else if (level === "warning") log.warn(meta, message);
    else log.debug(meta, message);
  });
}
