import { isSharedMailbox } from "@keyholder/sdk";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { formError } from "../../parts/form-error.tsx";
import { LoadError } from "../../parts/LoadError.tsx";
import { accountKey } from "../../parts/queries.ts";
import { Button, Callout, Dialog, Form, Skeleton, showToast } from "../../ui/index.ts";
import type { InvitationLink } from "../members/InvitationLinks.tsx";
import { rolesQuery } from "../members/queries.ts";
import { RoleEditor } from "../members/RoleEditor.tsx";
import type { RoleDraft } from "../members/role-draft.ts";
import type { Contact } from "./queries.ts";

export interface ActivateDialogProps {
  account: string;
  accountName: string;
  contact: Contact;
  onClose: () => void;
  /** Where the invitation is not mailed. */
  onLink: (link: InvitationLink) => void;
}

const form = "activate-contact";

/** Makes a contact a member: with a role, and a password of his own from the invitation. */
export function ActivateDialog({ account, accountName, contact, onClose, onLink }: ActivateDialogProps) {
  const { id, name, email } = contact;
  const cache = useQueryClient();
  const roles = useQuery(rolesQuery(account));
  const [draft, setDraft] = useState<RoleDraft>({ role: "support", ticked: [], unticked: [] });
  const activating = useMutation({
    mutationFn: () => client.activateContact({ params: { account, contact: id }, body: draft }),
    onSuccess: async ({ link }) => {
      if (link) onLink({ name, email, link });
      else showToast({ text: m.members_invited_toast({ email }) });
      onClose();
      await cache.invalidateQueries({ queryKey: accountKey(account) });
    },
  });
  return (
    <Dialog
      open
      size="large"
      keepOnOutsideClick
      onOpenChange={onClose}
      title={m.contacts_activate_title({ name })}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="primary" type="submit" form={form} pending={activating.isPending}>
            {m.contacts_activate_verb()}
          </Button>
        </>
      }
    >
      {roles.data && (
        <Form
          id={form}
          onSubmit={() => activating.mutate()}
          error={formError(activating.error, ["role", "ticked", "unticked"])}
        >
          <p>{m.contacts_activate_text({ email })}</p>
          {isSharedMailbox(email) && (
            <Callout tone="wait" title={m.members_shared_title()}>
              {m.contacts_shared_text()}
            </Callout>
          )}
          <RoleEditor roles={roles.data} draft={draft} onChange={setDraft} />
          <Callout tone="info">{m.contacts_support_text()}</Callout>
        </Form>
      )}
      {roles.isPending && <Skeleton lines={8} />}
      {roles.error && <LoadError error={roles.error} onRetry={() => void roles.refetch()} />}
    </Dialog>
  );
}
