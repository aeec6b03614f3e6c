import { m } from "../../messages/messages.js";
import { ListTable } from "../../parts/ListTable.tsx";
import { roleName } from "../../parts/roleName.ts";
import { EmptyState, Sheet } from "../../ui/index.ts";
import { entrantColumns } from "./entrant-columns.tsx";
import type { Sharing } from "./queries.ts";
import type { Preview } from "./usePreview.ts";

export interface WhoCanEnterProps {
  sharing: Sharing;
  preview: Preview;
}

/** What the draft would do, person by person, while it is being edited. */
export function WhoCanEnter({ sharing, preview }: WhoCanEnterProps) {
  const counts = preview.data?.pages[0]?.counts;
  const ceiling = roleName(sharing.ceiling);
  return (
    <Sheet
      flush
      title={m.shares_who()}
      sub={
        <span role="status">
          {counts && m.shares_who_count({ count: counts.enter })}{" "}
          {m.shares_who_ceiling({ client: sharing.client.name, ceiling })}{" "}
          {counts && counts.outside > 0 && m.shares_who_outside({ count: counts.outside })}
        </span>
      }
    >
      <div className="px-2 pb-2">
        <ListTable
          label={m.shares_who()}
          query={preview}
          columns={entrantColumns(sharing)}
          rowKey={({ person }) => person.id}
          dimmed={({ level, change }) =>
            level.level === "none" && level.added.length === 0 && change === "same"
          }
          empty={<EmptyState icon="person" title={m.shares_who_nobody()} />}
        />
      </div>
    </Sheet>
  );
}
