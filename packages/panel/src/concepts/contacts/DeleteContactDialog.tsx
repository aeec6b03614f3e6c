import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { formatList } from "../../parts/dates.ts";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { accountKey } from "../../parts/queries.ts";
import { ConfirmDialog, showToast } from "../../ui/index.ts";
import { mailCategories, mailName } from "./mail-categories.ts";
import type { Contact } from "./queries.ts";

export interface DeleteContactDialogProps {
  account: string;
  accountName: string;
  contact: Contact;
  onClose: () => void;
}

export function DeleteContactDialog({ account, accountName, contact, onClose }: DeleteContactDialogProps) {
  const { id, name, email, preferences } = contact;
  const cache = useQueryClient();
  const deleting = useMutation({
    mutationFn: () => client.deleteContact({ params: { account, contact: id } }),
    onSuccess: async () => {
      showToast({ text: m.contacts_deleted_toast({ name }) });
      onClose();
      await cache.invalidateQueries({ queryKey: accountKey(account) });
    },
  });
  const mails = formatList(mailCategories.filter((one) => preferences[one]).map(mailName));
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={m.contacts_delete_title({ name })}
      sub={m.pages_for_account({ account: accountName })}
      verb={m.contacts_delete_verb({ name })}
      onConfirm={() => deleting.mutate()}
      pending={deleting.isPending}
      error={deleting.error && <ProblemText error={deleting.error} />}
    >
      {mails ? m.contacts_delete_text({ email, mails }) : m.contacts_delete_text_none({ email })}
    </ConfirmDialog>
  );
}
