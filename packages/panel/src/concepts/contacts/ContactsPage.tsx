import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { AddressSearch } from "../../parts/AddressSearch.tsx";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { ListTable, rowsOf } from "../../parts/ListTable.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { useFailure } from "../../parts/useFailure.ts";
import { Button, EmptyState, FilterChip, PageHeader, ReasonNote, Toolbar, usePhone } from "../../ui/index.ts";
import { ContactDialogs } from "./ContactDialogs.tsx";
import { contactsColumns } from "./contacts-columns.tsx";
import { asMailCategory, mailCategories, mailName } from "./mail-categories.ts";
import { contactsQuery } from "./queries.ts";
import { useContactMails } from "./useContactMails.ts";
import { WhoGetsMail } from "./WhoGetsMail.tsx";

export default function ContactsPage() {
  const { number, name } = useAccount();
  const noManage = useMay("contacts.manage").reason;
  const noPeople = useMay("people.manage").reason;
  const phone = usePhone();
  const { values, go, adjust } = useAddress();
  const category = asMailCategory(values.category);
  const query = useInfiniteQuery(contactsQuery(number, { q: values.q, category }));
  const { failure, clear, report } = useFailure();
  const changeMail = useContactMails(number, report);
  const filtered = Boolean(values.q || category);
  const create = (
    <Button variant="primary" disabledReason={noManage} onPress={() => go({ new: "contact" })}>
      {m.contacts_new()}
    </Button>
  );
  return (
    <>
      <PageHeader title={m.frame_contacts()} sub={m.contacts_sub({ account: name })} actions={create} />
      <FailureNotice failure={failure} onDismiss={clear} />
      {noManage && (
        <p className="mb-4 text-soft">
          <ReasonNote reason={noManage} />
        </p>
      )}
      {(filtered || rowsOf(query.data)?.length !== 0) && (
        <Toolbar>
          <AddressSearch label={m.contacts_search()} placeholder={m.members_search_placeholder()} />
          <FilterChip
            label={m.contacts_filter_mail()}
            options={mailCategories.map((value) => ({ value, label: mailName(value) }))}
            chosen={category ? [category] : []}
            onChange={([chosen]) => adjust({ category: chosen })}
          />
        </Toolbar>
      )}
      <ListTable
        label={m.frame_contacts()}
        query={query}
        columns={contactsColumns({
          phone,
          noManage,
          noPeople,
          onMail: changeMail,
          onEdit: (contact) => go({ edit: contact.id }),
          onDelete: (contact) => go({ delete: contact.id }),
          onActivate: (contact) => go({ activate: contact.id }),
          onDeactivate: (contact) => go({ deactivate: contact.id }),
        })}
        rowKey={(contact) => contact.id}
        onClearFilters={filtered ? () => adjust({ q: undefined, category: undefined }) : undefined}
        empty={
          <EmptyState icon="mail" title={m.contacts_empty()} actions={create}>
            {m.contacts_empty_text()}
          </EmptyState>
        }
      />
      <div className="mt-8">
        <WhoGetsMail noManage={noManage} report={report} />
      </div>
      <ContactDialogs account={number} accountName={name} rows={rowsOf(query.data)} />
    </>
  );
}
