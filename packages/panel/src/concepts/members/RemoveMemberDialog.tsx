import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { accountKey } from "../../parts/queries.ts";
import { Button, ConfirmDialog, Skeleton, showToast } from "../../ui/index.ts";
import { type Member, removalQuery } from "./queries.ts";

export interface RemoveMemberDialogProps {
  account: string;
  accountName: string;
  member: Member;
  onSuspend: (member: Member) => void;
  onClose: () => void;
}

export function RemoveMemberDialog(props: RemoveMemberDialogProps) {
  const { account, accountName, member, onSuspend, onClose } = props;
  const { name, email } = member;
  const invited = member.status === "invited";
  const params = { account, member: member.id ?? "" };
  const cache = useQueryClient();
  const removal = useQuery({ ...removalQuery(account, params.member), enabled: !invited });
  const removing = useMutation({
    mutationFn: () => client.removeMember({ params }),
    onSuccess: async () => {
      showToast({ text: invited ? m.members_cancelled_toast({ email }) : m.members_removed_toast({ name }) });
      onClose();
      await cache.invalidateQueries({ queryKey: accountKey(account) });
    },
  });
  const problem = removing.error ?? removal.error;
  const counts = removal.data;
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={invited ? m.members_cancel_title({ email }) : m.members_remove_title({ name })}
      sub={m.pages_for_account({ account: accountName })}
      verb={invited ? m.members_cancel_verb() : m.members_remove_verb({ name })}
      onConfirm={() => removing.mutate()}
      pending={removing.isPending}
      error={problem && <ProblemText error={problem} />}
    >
      {invited && <p>{m.members_cancel_text({ name })}</p>}
      {removal.isLoading && <Skeleton lines={2} />}
      {counts && (
        <div className="flex flex-col gap-3">
          <p>
            {counts.clients > 0
              ? m.members_remove_clients({ name, count: counts.clients })
              : m.members_remove_text({ name })}{" "}
            {counts.openVisits > 0 && `${m.members_remove_visits({ count: counts.openVisits })} `}
            {m.members_remove_entries({ count: counts.auditEntries })}
          </p>
          {counts.otherWays.length > 0 && (
            <p className="font-semibold">
              {m.members_remove_other_ways({
                name,
                accounts: counts.otherWays.map((way) => `${way.name} (${way.number})`).join(", "),
              })}
            </p>
          )}
          {member.status === "in-use" && (
            <div className="flex flex-wrap items-center gap-2 text-soft">
              {m.members_remove_instead()}
              <Button
                size="small"
                onPress={() => {
                  onClose();
                  onSuspend(member);
                }}
              >
                {m.members_remove_suspend()}
              </Button>
            </div>
          )}
        </div>
      )}
    </ConfirmDialog>
  );
}
