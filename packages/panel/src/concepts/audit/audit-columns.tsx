import { m } from "../../messages/messages.js";
import { Button, type Column } from "../../ui/index.ts";
import { logTime } from "./log-time.ts";
import type { AuditEntry } from "./queries.ts";
import { sentenceOf } from "./sentence.ts";

export interface AuditColumnsProps {
  open: ReadonlySet<string>;
  onToggle: (id: string) => void;
}

export const auditColumns = ({ open, onToggle }: AuditColumnsProps): Column<AuditEntry>[] => [
  {
    id: "time",
    header: m.audit_column_time(),
    nowrap: true,
    width: "11rem",
    cell: ({ at }) => (
      <time dateTime={at} className="num text-soft">
        {logTime(at)}
      </time>
    ),
  },
  {
    id: "actor",
    header: m.audit_column_actor(),
    width: "14rem",
    cell: ({ actor, via, key }) => (
      <span className="block">
        <span className="block font-semibold">
          {actor.hidden ? m.ends_somebody_at({ account: via?.name ?? "" }) : actor.name || m.audit_system()}
        </span>
        {key && <span className="block text-small text-soft">{m.audit_by_key({ name: key.name })}</span>}
        {via && <span className="block text-small text-soft">{m.audit_through({ account: via.name })}</span>}
      </span>
    ),
  },
  {
    id: "action",
    header: m.audit_column_action(),
    main: true,
    cell: (entry) => sentenceOf(entry),
  },
  {
    id: "detail",
    header: m.audit_column_detail(),
    hideHeader: true,
    align: "end",
    nowrap: true,
    cell: (entry) => (
      <Button
        size="small"
        variant="quiet"
        expanded={open.has(entry.id)}
        icon={open.has(entry.id) ? "minus" : "plus"}
        label={m.audit_details_label({ action: sentenceOf(entry), time: logTime(entry.at) })}
        onPress={() => onToggle(entry.id)}
      >
        {m.audit_details()}
      </Button>
    ),
  },
];
