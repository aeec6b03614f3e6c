import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { accountHue } from "../../parts/accountHue.ts";
import { LevelBadge } from "../../parts/LevelBadge.tsx";
import { LevelWithWhy } from "../../parts/LevelWithWhy.tsx";
import { visitorName } from "../../parts/visitorName.ts";
import { visitPath } from "../../paths.ts";
import { Button, type Column, Identity, type Reason } from "../../ui/index.ts";
import type { Visit } from "./queries.ts";
import { visitEnd } from "./visit-end.ts";
import { lengthOf } from "./visit-length.ts";

const person = (account: string): Column<Visit> => ({
  id: "person",
  header: m.visits_column_person(),
  main: true,
  cell: (visit) => (
    <Identity
      name={visitorName(visit)}
      shape="round"
      href={visitPath(account, visit.id)}
      detail={visit.acts === 0 ? m.visits_only_looked() : m.visits_acts_count({ count: visit.acts })}
    />
  ),
});

const via = (): Column<Visit> => ({
  id: "via",
  header: m.visits_column_via(),
  cell: (visit) => (
    <Identity name={visit.via.name} hue={accountHue(visit.via)} size="small" detail={visit.via.number} />
  ),
});

export const openVisitColumns = (
  account: string,
  noEnd: Reason | undefined,
  onEnd: (visit: Visit) => void,
): Column<Visit>[] => [
  person(account),
  via(),
  {
    id: "level",
    header: m.visits_column_level(),
    cell: ({ level, person }) =>
      level && person ? (
        <LevelWithWhy level={level} person={person.id} label={m.why_level_of({ person: person.name })} />
      ) : (
        level && <LevelBadge level={level} />
      ),
  },
  { id: "since", header: m.visits_column_since(), cell: (visit) => <Ago at={visit.startedAt} /> },
  { id: "seen", header: m.visits_column_seen(), cell: (visit) => <Ago at={visit.lastSeenAt} /> },
  {
    id: "actions",
    header: m.visits_column_actions(),
    hideHeader: true,
    align: "end",
    nowrap: true,
    cell: (visit) => (
      <Button
        label={m.visits_end_label({ person: visitorName(visit) })}
        disabledReason={noEnd}
        onPress={() => onEnd(visit)}
      >
        {m.visits_end()}
      </Button>
    ),
  },
];

export const earlierVisitColumns = (account: string): Column<Visit>[] => [
  person(account),
  via(),
  { id: "entered", header: m.visits_column_entered(), cell: (visit) => <Ago at={visit.startedAt} /> },
  { id: "stayed", header: m.visits_column_stayed(), cell: lengthOf },
  { id: "ended", header: m.visits_column_ended(), cell: (visit) => visitEnd(visit.ended) },
];
