import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { patchRows } from "../../parts/patch-rows.ts";
import { accountKey } from "../../parts/queries.ts";
import type { useFailure } from "../../parts/useFailure.ts";
import { showToast } from "../../ui/index.ts";
import type { InvitationLink } from "./InvitationLinks.tsx";
import { type Member, membersKey } from "./queries.ts";

type Report = ReturnType<typeof useFailure>["report"];

/** What needs no dialog: suspend and restore, which take each other back, and sending an invitation again. */
export function useMemberActions(account: string, report: Report, onLink: (link: InvitationLink) => void) {
  const cache = useQueryClient();
  const key = membersKey(account);
  const put = (fresh: Member) =>
    patchRows<Member>(
      cache,
      key,
      (row) => row.id === fresh.id,
      () => fresh,
    );
  const settle = () => void cache.invalidateQueries({ queryKey: accountKey(account) });
  const where = (member: Member) => ({ account, member: member.id ?? "" });

  const suspension = useMutation({
    mutationFn: ({ member, suspend }: { member: Member; suspend: boolean }) =>
      suspend
        ? client.suspendMember({ params: where(member), version: member.version })
        : client.restoreMember({ params: where(member), version: member.version }),
    onSuccess: (fresh, { member, suspend }) => {
      put(fresh);
      const text = suspend
        ? m.members_suspended_toast({ name: member.name })
        : m.members_restored_toast({ name: member.name });
      showToast({ text, onUndo: () => suspension.mutate({ member: fresh, suspend: !suspend }) });
    },
    onError: (error, { member, suspend }) =>
      report(
        suspend
          ? m.members_suspend_failed({ name: member.name })
          : m.members_restore_failed({ name: member.name }),
      )(error),
    onSettled: settle,
  });

  const resending = useMutation({
    mutationFn: (member: Member) => client.resendInvitation({ params: where(member) }),
    onSuccess: ({ link, ...fresh }) => {
      put(fresh);
      if (link) onLink({ name: fresh.name, email: fresh.email, link });
      else showToast({ text: m.members_resent_toast({ email: fresh.email }) });
    },
    onError: (error, member) => report(m.members_resend_failed({ email: member.email }))(error),
    onSettled: settle,
  });

  return {
    suspend: (member: Member) => suspension.mutate({ member, suspend: true }),
    restore: (member: Member) => suspension.mutate({ member, suspend: false }),
    resend: (member: Member) => resending.mutate(member),
  };
}
