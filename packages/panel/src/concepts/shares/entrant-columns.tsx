import { m } from "../../messages/messages.js";
import { LevelBadge } from "../../parts/LevelBadge.tsx";
import { roleName, shownLevelName } from "../../parts/roleName.ts";
import { tellingPermission } from "../../parts/telling-permission.ts";
import { WhyLink } from "../../parts/Why.tsx";
import { Badge, type Column, Identity, type Tone } from "../../ui/index.ts";
import { limitText } from "./limit-text.ts";
import type { Sharing, SharingEntrant } from "./queries.ts";
import { rightName } from "./right.ts";

const changes: Record<SharingEntrant["change"], { tone: Tone; label: () => string } | null> = {
  same: null,
  comes: { tone: "ok", label: m.shares_change_comes },
  goes: { tone: "stop", label: m.shares_change_goes },
  more: { tone: "ok", label: m.shares_change_more },
  less: { tone: "wait", label: m.shares_change_less },
  other: { tone: "info", label: m.shares_change_other },
};

export interface EntrantColumnsProps {
  sharing: Sharing;
  /** The manager account, and who looks. */
  account: string;
  me: string | undefined;
}

export const entrantColumns = (props: EntrantColumnsProps): Column<SharingEntrant>[] => [
  {
    id: "person",
    header: m.shares_column_person(),
    main: true,
    cell: ({ person, role }) => (
      <Identity name={person.name} shape="round" detail={role ? roleName(role) : m.level_owner()} />
    ),
  },
  {
    id: "through",
    header: m.shares_column_through(),
    cell: (entrant) => <Through entrant={entrant} />,
  },
  {
    id: "level",
    header: m.shares_column_level({ client: props.sharing.client.name }),
    cell: (entrant) => <Result entrant={entrant} {...props} />,
  },
];

function Through({ entrant: { through, shares } }: { entrant: SharingEntrant }) {
  if (through === "always") return <span className="text-soft">{m.shares_through_always()}</span>;
  if (through === "team") return <span className="text-soft">{m.shares_through_team()}</span>;
  if (shares.length === 0) return null;
  return (
    <ul>
      {shares.map(({ group, right }) => (
        <li key={group ?? ""}>
          <span className="font-semibold">{group ?? m.shares_through_himself()}</span>{" "}
          <span className="text-small text-soft">{rightName(right.choice, right.name)}</span>
        </li>
      ))}
    </ul>
  );
}

function Result({ entrant, sharing, account, me }: EntrantColumnsProps & { entrant: SharingEntrant }) {
  const { person, level, levelNow, change, limits } = entrant;
  const changed = changes[change];
  const out = level.level === "none" && level.added.length === 0;
  const moved = shownLevelName(levelNow) !== shownLevelName(level);
  return (
    <div className="flex flex-col items-start gap-1">
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {out ? <Badge tone="plain">{m.shares_stays_out()}</Badge> : <LevelBadge level={level} />}
        {changed ? (
          <Badge tone={changed.tone}>{changed.label()}</Badge>
        ) : (
          // Of a draft nothing can be asked: it is not so yet.
          <WhyLink
            permission={tellingPermission(level)}
            person={person.id === me ? undefined : person.id}
            account={sharing.client.number}
            via={account}
            label={m.why_level_of({ person: person.name })}
          />
        )}
      </span>
      {changed && moved && !["comes", "goes"].includes(change) && (
        <span className="text-small text-soft">{m.shares_was({ level: shownLevelName(levelNow) })}</span>
      )}
      {limits.map((limit) => (
        <span key={limit} className="text-small text-soft">
          {limitText(limit, entrant, sharing)}
        </span>
      ))}
    </div>
  );
}
