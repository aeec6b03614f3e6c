import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { formatList } from "../../parts/dates.ts";
import { EndingDialog } from "../../parts/EndingDialog.tsx";
import { mailCategories, mailName } from "./mail-categories.ts";
import type { Contact } from "./queries.ts";

export interface DeleteContactDialogProps {
  account: string;
  accountName: string;
  contact: Contact;
  onClose: () => void;
}

export function DeleteContactDialog({ contact, ...dialog }: DeleteContactDialogProps) {
  const { id, name, email, preferences } = contact;
  const mails = formatList(mailCategories.filter((one) => preferences[one]).map(mailName));
  return (
    <EndingDialog
      {...dialog}
      title={m.contacts_delete_title({ name })}
      verb={m.contacts_delete_verb({ name })}
      done={m.contacts_deleted_toast({ name })}
      end={() => client.deleteContact({ params: { account: dialog.account, contact: id } })}
    >
      {mails ? m.contacts_delete_text({ email, mails }) : m.contacts_delete_text_none({ email })}
    </EndingDialog>
  );
}
