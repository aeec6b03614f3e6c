import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { ListTable } from "../../parts/ListTable.tsx";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { accountKey } from "../../parts/queries.ts";
import { Button, Callout, type Column, Dialog, EmptyState, type Reason, showToast } from "../../ui/index.ts";
import { GrantFacts } from "./GrantFacts.tsx";
import { grantText } from "./grant-text.ts";
import { type Grant, grantsQuery } from "./queries.ts";

export interface GrantsDialogProps {
  account: string;
  accountName: string;
  link: string;
  manager: string;
  noManage: Reason | undefined;
  onClose: () => void;
}

/** What a manager's people gave here, to be kept while the link still stands. */
export function GrantsDialog({ account, accountName, link, manager, noManage, onClose }: GrantsDialogProps) {
  const cache = useQueryClient();
  const query = useInfiniteQuery(grantsQuery(account, link));
  const keeping = useMutation({
    mutationFn: (grant: Grant) =>
      client.keepGrants({ params: { account, link }, body: { grants: [grant.id] } }),
    onSuccess: async (_, grant) => {
      showToast({ text: m.grants_kept_toast({ what: grantText(grant) }) });
      await cache.invalidateQueries({ queryKey: accountKey(account) });
    },
  });
  const columns: Column<Grant>[] = [
    {
      id: "what",
      header: m.grants_column_what(),
      main: true,
      cell: (grant) => (
        <span className="block">
          {grantText(grant)}
          <GrantFacts grant={grant} manager={manager} />
        </span>
      ),
    },
    {
      id: "actions",
      header: m.grants_keep_legend(),
      hideHeader: true,
      align: "end",
      nowrap: true,
      cell: (grant) => (
        <Button
          size="small"
          label={m.grants_keep_one_label({ what: grantText(grant) })}
          disabledReason={noManage}
          pending={keeping.isPending && keeping.variables.id === grant.id}
          onPress={() => keeping.mutate(grant)}
        >
          {m.grants_keep_one()}
        </Button>
      ),
    },
  ];
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="large"
      title={m.grants_title({ manager })}
      sub={m.grants_sub({ account: accountName })}
    >
      <div className="flex flex-col gap-4">
        {keeping.error && (
          <Callout tone="stop">
            <ProblemText error={keeping.error} />
          </Callout>
        )}
        <ListTable
          label={m.grants_title({ manager })}
          query={query}
          columns={columns}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon="shield" title={m.grants_none()}>
              {m.grants_none_text({ manager })}
            </EmptyState>
          }
        />
      </div>
    </Dialog>
  );
}
