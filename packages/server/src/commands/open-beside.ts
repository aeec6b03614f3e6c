import type { Config } from "../config.ts";
import { openKeyholderDatabase } from "../open-keyholder-database.ts";
import { createLog } from "../platform/log.ts";

/** The database for a command that does one thing and ends, whether or not a server runs. It says only what is wrong. */
export function openBeside(config: Config) {
  const log = createLog(config.LOG_LEVEL === "info" ? "warn" : config.LOG_LEVEL);
  return openKeyholderDatabase(config, log, { beside: true });
}
