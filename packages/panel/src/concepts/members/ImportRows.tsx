import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { ListTable } from "../../parts/ListTable.tsx";
import { useAddress } from "../../parts/useAddress.ts";
import { EmptyState, Segments, Toolbar } from "../../ui/index.ts";
import { importRowsQuery, type MemberImport } from "./import-queries.ts";
import { importRowColumns } from "./import-row-columns.tsx";

/** What is said of each row: of those that failed, of those that were left out, or of all. */
export function ImportRows({ account, state }: { account: string; state: MemberImport }) {
  const { values, adjust } = useAddress();
  const { id, status } = state;
  const choices = [
    ...(state.failed > 0 ? [{ value: "failed" as const, label: m.members_import_only_failed() }] : []),
    ...(state.good < state.rows ? [{ value: "bad" as const, label: m.members_import_only_problems() }] : []),
    { value: "all" as const, label: m.members_import_all_rows() },
  ];
  const shown = choices.find(({ value }) => value === values.rows)?.value ?? choices[0]?.value ?? "all";
  const query = useInfiniteQuery(importRowsQuery(account, id, shown === "all" ? undefined : shown, status));
  return (
    <div>
      <Toolbar>
        <Segments
          label={m.members_import_rows_shown()}
          segments={choices}
          value={shown}
          onChange={(rows) => adjust({ rows })}
        />
      </Toolbar>
      <ListTable
        label={m.members_import_rows_label()}
        query={query}
        columns={importRowColumns(status)}
        rowKey={(row) => String(row.line)}
        empty={<EmptyState icon="check" title={m.members_import_no_problems()} />}
      />
    </div>
  );
}
