import { useState } from "react";
import { m } from "../../messages/messages.js";
import { showToast } from "../../ui/index.ts";
import { InvitationLinks } from "./InvitationLinks.tsx";
import { InviteMembersForm } from "./InviteMembersForm.tsx";
import { RolesDialog } from "./RolesDialog.tsx";
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
  const count = invitees.people.filter(isFit).length;
  return (
    <RolesDialog
      account={account}
      accountName={accountName}
      title={m.members_invite_people()}
      form={form}
      cancel={sending.running ? m.members_stop() : m.ui_cancel()}
      submit={count > 1 ? m.members_invite_send_many({ count }) : m.members_invite_send()}
      pending={sending.running}
      onClose={onClose}
      // Above the form, which keeps what is chosen for those who are left over.
      above={!sending.running && <InvitationLinks links={links} onClose={allSent ? onClose : forgetLinks} />}
    >
      {(roles) => (
        <InviteMembersForm
          id={form}
          account={account}
          roles={roles}
          invitees={invitees}
          inviting={inviting}
          onFind={onFind}
        />
      )}
    </RolesDialog>
  );
}
