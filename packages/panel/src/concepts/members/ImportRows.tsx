import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { ListTable } from "../../parts/ListTable.tsx";
import { useAddress } from "../../parts/useAddress.ts";
import { EmptyState, Segments, Toolbar } from "../../ui/index.ts";
import { importRowsQuery, type MemberImport } from "./import-queries.ts";
import { importRowColumns } from "./import-row-columns.tsx";

/** What is said of each row: of those with a problem, or of all. */
export function ImportRows({ account, state }: { account: string; state: MemberImport }) {
  const { values, adjust } = useAddress();
  const { id, status } = state;
  const problems = state.failed > 0 ? "failed" : "bad";
  const all = values.rows === "all" || (values.rows === undefined && state.good === state.rows);
  const query = useInfiniteQuery(importRowsQuery(account, id, all ? undefined : problems, status));
  return (
    <div>
      <Toolbar>
        <Segments
          label={m.members_import_rows_shown()}
          segments={[
            { value: "problems", label: m.members_import_only_problems() },
            { value: "all", label: m.members_import_all_rows() },
          ]}
          value={all ? "all" : "problems"}
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
