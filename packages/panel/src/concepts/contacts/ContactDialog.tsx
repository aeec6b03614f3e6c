import { m } from "../../messages/messages.js";
import { formError } from "../../parts/form-error.tsx";
import { TheirChanges } from "../../parts/TheirChanges.tsx";
import { useDraft } from "../../parts/useDraft.ts";
import { Button, Dialog, Form } from "../../ui/index.ts";
import { ContactFields } from "./ContactFields.tsx";
import { newValues, valuesInWords, valuesOf } from "./contact-values.ts";
import type { Contact } from "./queries.ts";
import { useSaveContact } from "./useSaveContact.ts";

export interface ContactDialogProps {
  account: string;
  accountName: string;
  /** null for a contact to be made. */
  contact: Contact | null;
  /** The address that a new contact starts with. */
  email?: string | undefined;
  onClose: () => void;
}

const form = "contact";
const shown = ["name", "email", "phone", "address", "language"];

export function ContactDialog({ account, accountName, contact, email = "", onClose }: ContactDialogProps) {
  const fresh = contact ? valuesOf(contact) : newValues(email);
  const { draft, set, mine, theirs, ...base } = useDraft(contact?.version ?? 0, fresh);
  const saving = useSaveContact(account, contact, onClose);
  const save = () => {
    if (theirs) return;
    if (contact && !base.unsaved) return onClose();
    saving.mutate({ draft, changes: mine, version: base.version });
  };
  const settle = (how: () => void) => () => {
    saving.reset();
    how();
  };
  return (
    <Dialog
      open
      keepOnOutsideClick
      onOpenChange={onClose}
      title={contact ? contact.name : m.contacts_new()}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="primary" type="submit" form={form} pending={saving.isPending}>
            {contact ? m.settings_save() : m.contacts_create()}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={save} error={theirs ? undefined : formError(saving.error, shown)}>
        {theirs && (
          <TheirChanges
            items={valuesInWords(theirs)}
            takeFocus={Boolean(saving.error)}
            onKeepMine={settle(base.keepMine)}
            onTakeTheirs={settle(base.takeTheirs)}
          />
        )}
        <ContactFields draft={draft} set={set} error={saving.error} member={Boolean(contact?.member)} />
      </Form>
    </Dialog>
  );
}
