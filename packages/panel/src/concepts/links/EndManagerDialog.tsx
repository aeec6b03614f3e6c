import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { formatList } from "../../parts/dates.ts";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { accountKey } from "../../parts/queries.ts";
import { ConfirmDialog, Skeleton, showToast } from "../../ui/index.ts";
import { type ManagerLink, managerEndQuery } from "./queries.ts";

export interface EndManagerDialogProps {
  account: string;
  accountName: string;
  link: ManagerLink;
  onClose: () => void;
}

export function EndManagerDialog({ account, accountName, link, onClose }: EndManagerDialogProps) {
  const cache = useQueryClient();
  const manager = link.account.name;
  const end = useQuery(managerEndQuery(account, link.id));
  const ending = useMutation({
    mutationFn: () => server.endManager({ params: { account, link: link.id } }),
    onSuccess: async () => {
      showToast({ text: m.managers_ended_toast({ manager }) });
      onClose();
      await cache.invalidateQueries({ queryKey: accountKey(account) });
    },
  });
  const problem = ending.error ?? end.error;
  const counts = end.data;
  const unnamed = counts ? counts.peopleCount - counts.people.length : 0;
  const names = counts?.people.map((person) => person.name) ?? [];
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={m.managers_end_title({ manager })}
      sub={m.pages_for_account({ account: accountName })}
      verb={m.managers_end_verb({ manager })}
      onConfirm={() => ending.mutate()}
      pending={ending.isPending}
      error={problem && <ProblemText error={problem} />}
    >
      {end.isLoading && <Skeleton lines={2} />}
      {counts && (
        <div className="flex flex-col gap-2">
          <p>
            {counts.peopleCount > 0
              ? m.managers_end_people({ manager, count: counts.peopleCount })
              : m.managers_end_nobody({ manager })}
            {counts.openVisits > 0 && ` ${m.managers_end_visits({ count: counts.openVisits })}`}
          </p>
          {names.length > 0 && (
            <p className="text-soft">
              {formatList(unnamed > 0 ? [...names, m.managers_end_more({ count: unnamed })] : names)}
            </p>
          )}
          <p>{m.managers_end_again()}</p>
        </div>
      )}
    </ConfirmDialog>
  );
}
