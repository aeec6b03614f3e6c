import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { m } from "../../messages/messages.js";
import { Button, Dialog, showToast } from "../../ui/index.ts";
import { InvitationLinks } from "./InvitationLinks.tsx";
import { InviteMembersForm } from "./InviteMembersForm.tsx";
import { rolesQuery } from "./queries.ts";
import { RolesLoading } from "./RolesLoading.tsx";
import { isFit, useInvitees } from "./useInvitees.ts";
import { useInviteMembers } from "./useInviteMembers.ts";

export interface InviteMembersDialogProps {
  account: string;
  accountName: string;
  onClose: () => void;
  /** Shows who has an address already. */
  onFind: (email: string) => void;
}

const form = "invite-members";

export function InviteMembersDialog({ account, accountName, onClose, onFind }: InviteMembersDialogProps) {
  const roles = useQuery(rolesQuery(account));
  const invitees = useInvitees(account);
  const [allSent, setAllSent] = useState(false);
  const inviting = useInviteMembers(account, invitees, (sent, mailed) => {
    setAllSent(true);
    // What is to be handed over is shown before the dialog closes.
    if (!mailed) return;
    const [first, ...others] = sent;
    showToast({
      text:
        first && others.length === 0
          ? m.members_invited_toast({ email: first.email })
          : m.members_invited_many_toast({ count: sent.length }),
    });
    onClose();
  });
  const { links, forgetLinks, sending } = inviting;
  const handOver = links.length > 0 && !sending.running && (
    <InvitationLinks links={links} onClose={allSent ? onClose : forgetLinks} />
  );
  const count = invitees.people.filter(isFit).length;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      keepOnOutsideClick
      size="large"
      title={m.members_invite_people()}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <>
          <Button onPress={onClose}>{sending.running ? m.members_stop() : m.ui_cancel()}</Button>
          <Button variant="primary" type="submit" form={form} pending={sending.running}>
            {count > 1 ? m.members_invite_send_many({ count }) : m.members_invite_send()}
          </Button>
        </>
      }
    >
      <RolesLoading query={roles}>
        {(loaded) => (
          <InviteMembersForm
            id={form}
            account={account}
            roles={loaded}
            invitees={invitees}
            inviting={inviting}
            onFind={onFind}
          />
        )}
      </RolesLoading>
      {/* Above the form, which keeps what is chosen for those who are left over. */}
      {handOver}
    </Dialog>
  );
}
