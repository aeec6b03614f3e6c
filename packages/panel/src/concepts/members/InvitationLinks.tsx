import { m } from "../../messages/messages.js";
import { Button, Callout, CopyField, Dialog } from "../../ui/index.ts";

export interface InvitationLink {
  name: string;
  email: string;
  link: string;
}

/** Links that no mail brings, for the inviter to hand over; nobody can show them again. Nothing where there are none. */
export function InvitationLinks({
  links,
  onClose,
}: {
  links: readonly InvitationLink[];
  onClose: () => void;
}) {
  const [only, ...others] = links;
  if (!only) return null;
  return (
    <Dialog
      open
      keepOnOutsideClick
      onOpenChange={onClose}
      title={m.invitation_link_title()}
      footer={
        <Button variant="primary" onPress={onClose}>
          {m.invitation_link_done()}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Callout tone="wait">
          {others.length === 0 ? m.invitation_link_text({ name: only.name }) : m.invitation_links_text()}
        </Callout>
        <ul className="flex flex-col">
          {links.map(({ name, email, link }) => (
            <li key={email} className="border-b border-line py-2 last:border-b-0">
              <p className="mb-1 font-semibold">
                {name} <span className="font-normal text-soft">{email}</span>
              </p>
              <CopyField text={link} label={m.invitation_link_of({ name })} />
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
