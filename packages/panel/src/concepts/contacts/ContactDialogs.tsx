import { useState } from "react";
import { useAddress } from "../../parts/useAddress.ts";
import { type InvitationLink, InvitationLinks } from "../members/InvitationLinks.tsx";
import { ActivateDialog } from "./ActivateDialog.tsx";
import { ContactDialog } from "./ContactDialog.tsx";
import { DeactivateDialog } from "./DeactivateDialog.tsx";
import { DeleteContactDialog } from "./DeleteContactDialog.tsx";
import type { Contact } from "./queries.ts";

export interface ContactDialogsProps {
  account: string;
  accountName: string;
  rows: readonly Contact[] | undefined;
}

/** The dialog that the page's address names. `new` may hold the address of the contact to be made. */
export function ContactDialogs({ account, accountName, rows }: ContactDialogsProps) {
  const { values, adjust } = useAddress();
  const [links, setLinks] = useState<readonly InvitationLink[]>([]);
  const onClose = () =>
    adjust({
      new: undefined,
      edit: undefined,
      delete: undefined,
      activate: undefined,
      deactivate: undefined,
    });
  const shared = { account, accountName, onClose };
  const byId = (id: string | undefined) => (id ? rows?.find((row) => row.id === id) : undefined);
  const edited = byId(values.edit);
  const deleted = byId(values.delete);
  const activated = byId(values.activate);
  const deactivated = byId(values.deactivate);
  const email = values.new?.includes("@") ? values.new : undefined;
  return (
    <>
      {values.new && <ContactDialog {...shared} contact={null} email={email} />}
      {edited && <ContactDialog {...shared} key={edited.id} contact={edited} />}
      {deleted && <DeleteContactDialog {...shared} contact={deleted} />}
      {activated && !activated.member && (
        <ActivateDialog {...shared} contact={activated} onLink={(link) => setLinks([link])} />
      )}
      <InvitationLinks links={links} onClose={() => setLinks([])} />
      {deactivated?.member && <DeactivateDialog {...shared} contact={deactivated} />}
    </>
  );
}
