import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { m } from "../../messages/messages.js";
import { LoadError } from "../../parts/LoadError.tsx";
import { accountKey } from "../../parts/queries.ts";
import { Button, EmptyState, Skeleton } from "../../ui/index.ts";
import { ImportRows } from "./ImportRows.tsx";
import { ImportState } from "./ImportState.tsx";
import { importQuery } from "./import-queries.ts";

/** An import from its dry run to its report; it goes on whether one looks or not. */
export function ImportRun({ account, id, onAgain }: { account: string; id: string; onAgain: () => void }) {
  const query = useQuery(importQuery(account, id));
  const cache = useQueryClient();
  const { data } = query;
  const status = data?.status;
  useEffect(() => {
    // The team has new people now.
    if (status === "done" || status === "cancelled")
      void cache.invalidateQueries({ queryKey: [...accountKey(account), "members"] });
  }, [status, account, cache]);
  if (!data) {
    if (!query.error) return <Skeleton lines={6} />;
    return <LoadError error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (data.rows === 0)
    return (
      <EmptyState
        icon="person"
        title={m.members_import_empty()}
        actions={<Button onPress={onAgain}>{m.members_import_other()}</Button>}
      >
        {m.members_import_empty_text()}
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-4">
      <ImportState account={account} state={data} onAgain={onAgain} />
      <ImportRows account={account} state={data} />
    </div>
  );
}
