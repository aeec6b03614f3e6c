import { useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { Button, Dialog, EmptyState, Skeleton } from "../../ui/index.ts";
import { InviteMemberForm } from "./InviteMemberForm.tsx";
import { rolesQuery } from "./queries.ts";
import { useInviteMember } from "./useInviteMember.ts";

export interface InviteMemberDialogProps {
  account: string;
  accountName: string;
  open: boolean;
  onClose: () => void;
  /** Shows the invitation that waits for an address already. */
  onFind: (email: string) => void;
}

const form = "invite-member";

export function InviteMemberDialog(props: InviteMemberDialogProps) {
  const { account, accountName, open, onClose, onFind } = props;
  const roles = useQuery({ ...rolesQuery(account), enabled: open });
  const inviting = useInviteMember(account, onClose);
  const close = () => {
    inviting.reset();
    onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      keepOnOutsideClick
      size="large"
      title={m.members_invite_title()}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <>
          <Button onPress={close}>{m.ui_cancel()}</Button>
          <Button variant="primary" type="submit" form={form} pending={inviting.isPending}>
            {m.members_invite_send()}
          </Button>
        </>
      }
    >
      {roles.data && <InviteMemberForm id={form} roles={roles.data} inviting={inviting} onFind={onFind} />}
      {roles.isPending && <Skeleton lines={8} />}
      {roles.error && (
        <EmptyState
          icon="alert"
          title={describeProblem(roles.error).title}
          actions={<Button onPress={() => void roles.refetch()}>{m.ui_retry()}</Button>}
        />
      )}
    </Dialog>
  );
}
