import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { m } from "../../messages/messages.js";
import { ListTable } from "../../parts/ListTable.tsx";
import { meQuery } from "../../parts/queries.ts";
import { roleName } from "../../parts/roleName.ts";
import { EmptyState } from "../../ui/index.ts";
import { entrantColumns } from "./entrant-columns.tsx";
import type { Sharing } from "./queries.ts";
import type { Preview } from "./usePreview.ts";

export interface WhoCanEnterProps {
  account: string;
  sharing: Sharing;
  preview: Preview;
}

/** What the draft would do, person by person, while it is being edited. */
export function WhoCanEnter({ account, sharing, preview }: WhoCanEnterProps) {
  const id = useId();
  const me = useQuery(meQuery()).data?.id;
  const counts = preview.data?.pages[0]?.counts;
  const ceiling = roleName(sharing.ceiling);
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="font-serif text-heading font-semibold">
        {m.shares_who()}
      </h2>
      <p role="status" className="mt-0.5 mb-3 text-soft">
        {counts && m.shares_who_count({ count: counts.enter })}{" "}
        {m.shares_who_ceiling({ client: sharing.client.name, ceiling })}{" "}
        {counts && counts.outside > 0 && m.shares_who_outside({ count: counts.outside })}
      </p>
      <ListTable
        label={m.shares_who()}
        query={preview}
        columns={entrantColumns({ sharing, account, me })}
        rowKey={({ person }) => person.id}
        empty={<EmptyState icon="person" title={m.shares_who_nobody()} />}
      />
    </section>
  );
}
