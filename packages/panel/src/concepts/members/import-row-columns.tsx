import { m } from "../../messages/messages.js";
import { presetName } from "../../parts/roleName.ts";
import { Badge, type Column, type Tone } from "../../ui/index.ts";
import type { MemberImport, MemberImportRow } from "./import-queries.ts";
import { outcomeText } from "./outcome-text.ts";

const outcomes: Record<MemberImportRow["outcome"], { tone: Tone; name: () => string }> = {
  waiting: { tone: "info", name: m.members_row_waiting },
  invited: { tone: "ok", name: m.members_row_invited },
  failed: { tone: "stop", name: m.members_row_failed },
  skipped: { tone: "plain", name: m.members_row_skipped },
};
const verdicts: Record<MemberImportRow["verdict"], { tone: Tone; name: () => string }> = {
  good: { tone: "ok", name: m.members_row_good },
  bad: { tone: "stop", name: m.members_row_bad },
};

function Result({ row, checked }: { row: MemberImportRow; checked: boolean }) {
  const { tone, name } = checked || row.verdict === "bad" ? verdicts[row.verdict] : outcomes[row.outcome];
  return (
    <span className="flex flex-col items-start gap-0.5">
      <Badge tone={tone}>{name()}</Badge>
      {row.code && (
        <span className="text-small text-soft">
          {outcomeText(row.code, row.detail, row.name || row.email)}
        </span>
      )}
    </span>
  );
}

export const importRowColumns = (status: MemberImport["status"]): Column<MemberImportRow>[] => [
  { id: "line", header: m.members_row_line(), align: "end", width: "5rem", cell: (row) => row.line },
  {
    id: "email",
    header: m.members_email_label(),
    main: true,
    cell: (row) => row.email || m.members_row_empty(),
  },
  { id: "name", header: m.members_name_label(), cell: (row) => row.name || null },
  { id: "role", header: m.members_column_role(), cell: (row) => (row.role ? presetName(row.role) : null) },
  {
    id: "result",
    header: m.members_row_result(),
    cell: (row) => <Result row={row} checked={status === "checked"} />,
  },
];
