import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { m } from "../../messages/messages.js";
import { rowsOf } from "../../parts/ListTable.tsx";
import { LoadError } from "../../parts/LoadError.tsx";
import { accountQuery } from "../../parts/queries.ts";
import { Button, Dialog, Skeleton } from "../../ui/index.ts";
import { managersQuery } from "../links/queries.ts";
import { RespondDialog } from "../links/RespondDialog.tsx";

export interface AnswerRequestProps {
  account: string;
  link: string;
  onClose: () => void;
}

/** The same dialog as on the page of the account's managers. */
export function AnswerRequest({ account, link, onClose }: AnswerRequestProps) {
  const here = useQuery(accountQuery(account));
  const query = useInfiniteQuery(managersQuery(account));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const found = rowsOf(query.data)?.find(({ id, status }) => id === link && status === "waiting");
  useEffect(() => {
    if (!found && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [found, hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (here.data && found) {
    const may = here.data.me.permissions.includes("managers.manage");
    return (
      <RespondDialog
        account={here.data.number}
        accountName={here.data.name}
        link={found}
        noAnswer={may ? undefined : m.notifications_no_answer()}
        onClose={onClose}
      />
    );
  }
  const error = here.error ?? query.error;
  const waiting = here.isPending || query.isPending || hasNextPage;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={m.managers_respond_title()}
      footer={<Button onPress={onClose}>{m.ui_close()}</Button>}
    >
      {error ? (
        <LoadError error={error} onRetry={() => void query.refetch()} />
      ) : waiting ? (
        <Skeleton lines={4} />
      ) : (
        <p>{m.notifications_gone()}</p>
      )}
    </Dialog>
  );
}
