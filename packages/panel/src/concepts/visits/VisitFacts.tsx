import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { accountHue } from "../../parts/accountHue.ts";
import { formatTime } from "../../parts/dates.ts";
import { LevelBadge } from "../../parts/LevelBadge.tsx";
import { DefinitionList, Identity, Sheet } from "../../ui/index.ts";
import type { Visit } from "./queries.ts";
import { visitEnd } from "./visit-end.ts";
import { lengthOf } from "./visit-length.ts";

/** Through which firm, with which level, from when to when, and how it ended. */
export function VisitFacts({ visit }: { visit: Visit }) {
  const { via, level, entryLevel, startedAt, lastSeenAt, endedAt, ended } = visit;
  const items = [
    {
      term: m.visits_column_via(),
      value: <Identity name={via.name} hue={accountHue(via)} size="small" detail={via.number} />,
    },
    ...(entryLevel ? [{ term: m.visits_entry_level(), value: <LevelBadge level={entryLevel} /> }] : []),
    ...(level ? [{ term: m.visits_column_level(), value: <LevelBadge level={level} /> }] : []),
    { term: m.visits_column_entered(), value: formatTime(startedAt) },
    ...(endedAt
      ? [
          { term: m.visits_ended_at(), value: formatTime(endedAt) },
          { term: m.visits_column_stayed(), value: lengthOf(visit) },
          { term: m.visits_column_ended(), value: visitEnd(ended) },
        ]
      : [{ term: m.visits_column_seen(), value: <Ago at={lastSeenAt} /> }]),
  ];
  return (
    <div className="max-w-2xl">
      <Sheet title={m.visits_facts()}>
        <DefinitionList items={items} />
      </Sheet>
    </div>
  );
}
