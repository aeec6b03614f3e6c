import type { Clients } from "./clients-of-leaver.ts";
import type { Line } from "./store.ts";

export function shownClient(row: Clients[number]) {
  const { number, name, hue, level, place } = row;
  return {
    account: { number, name, hue },
    level,
    lastEntryAt: row.last_entry_at?.toISOString() ?? null,
    place,
  };
}

/** As the report keeps it. */
export function lineOf(row: Clients[number]): Line {
  const { number, name, level, place } = row;
  return { number, name, level, lastEntryAt: row.last_entry_at?.toISOString() ?? null, place };
}
