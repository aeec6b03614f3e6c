import { m } from "../../messages/messages.js";
import { formatDate } from "../../parts/dates.ts";
import { type Column, Icon, Identity, Menu, type Reason } from "../../ui/index.ts";
import { ContactAccess, type ContactAccessProps } from "./ContactAccess.tsx";
import { MailBox, MailBoxes, type MailBoxProps } from "./MailBoxes.tsx";
import { mailCategories, mailLine, mailName } from "./mail-categories.ts";
import type { Contact } from "./queries.ts";

export interface ContactsColumnsProps extends Omit<ContactAccessProps, "contact"> {
  phone: boolean;
  noManage: Reason | undefined;
  onMail: MailBoxProps["onChange"];
  onEdit: (contact: Contact) => void;
  onDelete: (contact: Contact) => void;
}

export const contactsColumns = (props: ContactsColumnsProps): Column<Contact>[] => [
  {
    id: "contact",
    header: m.contacts_column_contact(),
    main: true,
    cell: (contact) => (
      <span className="flex flex-col gap-0.5">
        <Identity name={contact.name} detail={contact.email} shape="round" />
        {contact.bouncingSince && (
          <span className="flex items-center gap-1.5 pl-11 text-small font-normal text-stop">
            <Icon name="alert" size="small" />
            {m.contacts_bouncing({ date: formatDate(contact.bouncingSince) })}
          </span>
        )}
      </span>
    ),
  },
  ...mailColumns(props),
  {
    id: "access",
    header: m.contacts_column_access(),
    hint: m.contacts_access_hint(),
    cell: (contact) => <ContactAccess {...props} contact={contact} />,
  },
  {
    id: "actions",
    header: m.members_column_actions(),
    hideHeader: true,
    align: "end",
    phone: "corner",
    cell: (contact) => <ContactMenu {...props} contact={contact} />,
  },
];

function mailColumns({ phone, noManage, onMail }: ContactsColumnsProps): Column<Contact>[] {
  if (phone) {
    const cell = (contact: Contact) => <MailBoxes contact={contact} noManage={noManage} onChange={onMail} />;
    return [{ id: "mails", header: m.contacts_column_mails(), phone: "plain", cell }];
  }
  return mailCategories.map((category) => ({
    id: category,
    header: mailName(category),
    hint: mailLine(category),
    cell: (contact) => (
      <MailBox contact={contact} category={category} noManage={noManage} onChange={onMail} />
    ),
  }));
}

function ContactMenu({ contact, noManage, onEdit, onDelete }: ContactsColumnsProps & { contact: Contact }) {
  return (
    <Menu
      label={m.contacts_menu_label({ name: contact.name })}
      groups={[
        {
          id: "contact",
          actions: [
            {
              id: "edit",
              label: m.contacts_edit(),
              disabledReason: noManage,
              onAction: () => onEdit(contact),
            },
          ],
        },
        {
          id: "end",
          actions: [
            {
              id: "delete",
              label: m.contacts_delete(),
              danger: true,
              disabledReason: noManage ?? (contact.member ? m.contacts_delete_member() : undefined),
              onAction: () => onDelete(contact),
            },
          ],
        },
      ]}
    />
  );
}
