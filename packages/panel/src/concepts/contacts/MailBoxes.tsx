import { m } from "../../messages/messages.js";
import { Checkbox, type Reason, reasonText } from "../../ui/index.ts";
import { type MailCategory, mailCategories, mailName } from "./mail-categories.ts";
import type { Contact } from "./queries.ts";

export interface MailBoxProps {
  contact: Contact;
  category: MailCategory;
  noManage: Reason | undefined;
  onChange: (contact: Contact, category: MailCategory, gets: boolean) => void;
  /** Where no header says which mail it is. */
  named?: boolean | undefined;
}

/** Whether a contact gets one kind of mail. */
export function MailBox({ contact, category, noManage, onChange, named }: MailBoxProps) {
  return (
    <Checkbox
      label={m.contacts_gets_label({ name: contact.name, mail: mailName(category) })}
      checked={contact.preferences[category]}
      onChange={(gets) => onChange(contact, category, gets)}
      readOnly={reasonText(noManage)}
    >
      {named && mailName(category)}
    </Checkbox>
  );
}

/** All six side by side, for a card. */
export function MailBoxes(props: Omit<MailBoxProps, "category" | "named">) {
  return (
    <span className="grid grid-cols-2 gap-x-4 gap-y-1">
      {mailCategories.map((category) => (
        <MailBox key={category} {...props} category={category} named />
      ))}
    </span>
  );
}
