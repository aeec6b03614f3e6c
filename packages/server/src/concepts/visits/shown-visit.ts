import { type AnswerInput, type Operations, ShownLevel } from "@keyholder/contract";
import type { ListedVisit } from "./store.ts";

type ShownVisit = AnswerInput<Operations["listVisits"]>["items"][number];

/** A visit as the API shows it. One whose time ran out is over, whether or not that was noted yet. */
export function shownVisit(row: ListedVisit, level: ShownVisit["level"]): ShownVisit {
  return {
    id: row.id,
    person: row.person_shown ? { id: row.person_id, name: row.person_name } : null,
    via: { number: row.via_number, name: row.via_name, hue: row.via_hue },
    level,
    entryLevel: ShownLevel.nullable().parse(row.entry_level),
    startedAt: row.started_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    acts: row.acts,
    ...(row.open
      ? { endedAt: null, ended: null }
      : { endedAt: (row.ended_at ?? row.expires_at).toISOString(), ended: endingOf(row) }),
  };
}

const endings = ["left", "ended-by-client", "signed-out", "access-ended"] as const;

function endingOf(row: ListedVisit): ShownVisit["ended"] {
  return endings.find((ending) => ending === row.ended) ?? "expired";
}
