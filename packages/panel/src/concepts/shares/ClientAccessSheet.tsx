import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { LoadError } from "../../parts/LoadError.tsx";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { accountKey } from "../../parts/queries.ts";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { ConfirmDialog, RadioCards, Sheet, Skeleton, showToast } from "../../ui/index.ts";
import { lackingText } from "./lacking-text.ts";
import { type ClientAccess, clientAccessQuery } from "./queries.ts";

/** Who of the team may go to the clients that say nothing else themselves. */
export function ClientAccessSheet() {
  const { number, name } = useAccount();
  const noEdit = useMay("clients.edit").reason;
  const query = useQuery(clientAccessQuery(number));
  const cache = useQueryClient();
  const [asking, setAsking] = useState<ClientAccess["access"] | null>(null);
  const changing = useMutation({
    mutationFn: (access: ClientAccess["access"]) =>
      client.changeClientAccess({ params: { account: number }, body: { access } }),
    onSuccess: (fresh) => {
      cache.setQueryData(clientAccessQuery(number).queryKey, fresh);
      showToast({ text: m.shares_default_saved_toast() });
      setAsking(null);
    },
    onSettled: () => void cache.invalidateQueries({ queryKey: accountKey(number) }),
  });
  const data = query.data;
  const close = () => {
    changing.reset();
    setAsking(null);
  };
  return (
    <Sheet title={m.shares_default_title()} sub={m.shares_default_sub({ account: name })}>
      {query.error && !data && <LoadError error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton lines={3} />}
      {data && (
        <RadioCards
          label={m.shares_default_title()}
          hideLabel
          cards={[
            {
              value: "team",
              label: m.shares_access_team(),
              line: m.shares_access_team_line(),
              disabledReason:
                data.access !== "team" && data.lacks.length > 0 ? lackingText(data.lacks) : undefined,
            },
            { value: "shared", label: m.shares_access_shared(), line: m.shares_access_shared_line() },
          ]}
          value={data.access}
          onChange={(access) => {
            if (access !== data.access) setAsking(access);
          }}
          disabledReason={noEdit ?? (data.canChange ? undefined : m.shares_default_visitor())}
        />
      )}
      {asking && data && (
        <ConfirmDialog
          open
          onOpenChange={close}
          harmless={asking === "team"}
          title={asking === "team" ? m.shares_default_open_title() : m.shares_default_close_title()}
          sub={m.pages_for_account({ account: name })}
          verb={asking === "team" ? m.shares_default_open_verb() : m.shares_default_close_verb()}
          onConfirm={() => changing.mutate(asking)}
          pending={changing.isPending}
          error={changing.error && <ProblemText error={changing.error} />}
        >
          <p>
            {asking === "team"
              ? m.shares_default_open_text({ count: data.clients })
              : m.shares_default_close_text({ count: data.clients })}
          </p>
          {data.exceptions > 0 && (
            <p className="mt-2 text-soft">{m.shares_default_exceptions({ count: data.exceptions })}</p>
          )}
        </ConfirmDialog>
      )}
    </Sheet>
  );
}
