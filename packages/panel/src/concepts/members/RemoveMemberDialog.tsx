import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { m } from "../../messages/messages.js";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { Button, ConfirmDialog, Skeleton, showToast } from "../../ui/index.ts";
import { LossList } from "./LossList.tsx";
import { isInvited } from "./member-status.ts";
import { OtherWays } from "./OtherWays.tsx";
import { type Member, removalQuery } from "./queries.ts";
import { useRemoveMember } from "./useRemoveMember.ts";

export interface RemoveMemberDialogProps {
  account: string;
  accountName: string;
  member: Member;
  onSuspend: (member: Member) => void;
  /** He leaves the firm, and its clients with it. */
  onDepart: () => void;
  onClose: () => void;
}

export function RemoveMemberDialog(props: RemoveMemberDialogProps) {
  const { account, accountName, member, onSuspend, onDepart, onClose } = props;
  const { name, email } = member;
  const invited = isInvited(member);
  const id = member.id ?? "";
  const [links, setLinks] = useState<ReadonlySet<string>>(new Set());
  const removal = useQuery({ ...removalQuery(account, id), enabled: !invited });
  const removing = useRemoveMember(account, id, () => {
    showToast({ text: invited ? m.members_cancelled_toast({ email }) : m.members_removed_toast({ name }) });
    onClose();
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
      onConfirm={() => removing.mutate(links)}
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
            {counts.auditEntries > 0 && m.members_remove_entries({ count: counts.auditEntries })}
          </p>
          <LossList {...counts} clients={0} />
          <OtherWays name={name} ways={counts.otherWays} chosen={links} onChange={setLinks} />
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
          <div className="flex flex-wrap items-center gap-2 text-soft">
            {m.departures_open()}
            <Button size="small" onPress={onDepart}>
              {m.departures_open_verb()}
            </Button>
          </div>
        </div>
      )}
    </ConfirmDialog>
  );
}
