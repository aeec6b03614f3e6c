import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { EndingDialog } from "../../parts/EndingDialog.tsx";
import type { Contact } from "./queries.ts";

export interface DeactivateDialogProps {
  account: string;
  accountName: string;
  contact: Contact;
  onClose: () => void;
}

export function DeactivateDialog({ contact, ...dialog }: DeactivateDialogProps) {
  const words = { name: contact.name };
  const invited = contact.member?.status === "invited" || contact.member?.status === "bounced";
  return (
    <EndingDialog
      {...dialog}
      title={m.contacts_deactivate_title(words)}
      verb={m.contacts_deactivate_verb()}
      done={m.contacts_deactivated_toast(words)}
      end={() => client.deactivateContact({ params: { account: dialog.account, contact: contact.id } })}
    >
      <p>{invited ? m.contacts_deactivate_invited(words) : m.contacts_deactivate_text(words)}</p>
      <p className="mt-2">{m.contacts_deactivate_stays(words)}</p>
    </EndingDialog>
  );
}
