import { m } from "../../messages/messages.js";
import { Badge, type Reason, Switch } from "../../ui/index.ts";
import { memberStatusName, memberStatusTone } from "../members/member-status.ts";
import type { Contact } from "./queries.ts";

export interface ContactAccessProps {
  contact: Contact;
  noPeople: Reason | undefined;
  onActivate: (contact: Contact) => void;
  onDeactivate: (contact: Contact) => void;
}

/** Whether a contact also signs in, and how far that has come. */
export function ContactAccess({ contact, noPeople, onActivate, onDeactivate }: ContactAccessProps) {
  const { member } = contact;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <Switch
        hideLabel
        label={m.contacts_activate_label({ name: contact.name })}
        on={member !== null}
        disabledReason={noPeople}
        onChange={(on) => (on ? onActivate : onDeactivate)(contact)}
      />
      {member ? (
        <Badge tone={memberStatusTone(member.status)}>{memberStatusName(member.status)}</Badge>
      ) : (
        <span className="text-small whitespace-nowrap text-soft">{m.contacts_mail_only()}</span>
      )}
    </span>
  );
}
