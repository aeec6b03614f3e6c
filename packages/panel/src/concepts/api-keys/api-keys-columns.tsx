import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { formatDate } from "../../parts/dates.ts";
import { Button, type Column } from "../../ui/index.ts";
import { KeyScopes } from "./KeyScopes.tsx";
import { KeyState } from "./KeyState.tsx";
import type { ApiKey } from "./queries.ts";

export const apiKeysColumns = (onEnd: (key: ApiKey) => void): Column<ApiKey>[] => [
  {
    id: "key",
    header: m.keys_column_key(),
    main: true,
    width: "12rem",
    cell: ({ name, prefix }) => (
      <span className="block">
        <span className="block font-semibold">{name}</span>
        <span className="num block text-small font-normal text-soft">{prefix}…</span>
      </span>
    ),
  },
  { id: "state", header: m.keys_column_state(), cell: (key) => <KeyState apiKey={key} /> },
  {
    id: "scopes",
    header: m.keys_column_scopes(),
    width: "13rem",
    cell: ({ scopes }) => <KeyScopes scopes={scopes} />,
  },
  {
    id: "made",
    header: m.keys_column_made(),
    cell: (key) => (
      <span className="block">
        <Ago at={key.createdAt} />
        <span className="block text-small text-soft">{makerOf(key)}</span>
      </span>
    ),
  },
  {
    id: "used",
    header: m.keys_column_used(),
    nowrap: true,
    cell: ({ lastUsedAt }) =>
      lastUsedAt ? <Ago at={lastUsedAt} /> : <span className="text-soft">{m.keys_never_used()}</span>,
  },
  {
    id: "ends",
    header: m.keys_column_ends(),
    nowrap: true,
    cell: ({ endsAt }) =>
      endsAt ? formatDate(endsAt) : <span className="text-soft">{m.keys_never_ends()}</span>,
  },
  {
    id: "actions",
    header: m.keys_column_actions(),
    hideHeader: true,
    align: "end",
    nowrap: true,
    cell: (key) =>
      (key.state === "live" || key.state === "asleep") && (
        <Button
          size="small"
          label={m.keys_end_label({ name: key.name })}
          disabledReason={key.can.end ? undefined : m.keys_end_maker_only()}
          onPress={() => onEnd(key)}
        >
          {m.keys_end()}
        </Button>
      ),
  },
];

function makerOf({ maker, via }: ApiKey): string {
  if (!maker) return m.keys_made_by({ name: m.ends_somebody_at({ account: via?.name ?? "" }) });
  return via
    ? m.keys_made_via({ name: maker.name, manager: via.name })
    : m.keys_made_by({ name: maker.name });
}
