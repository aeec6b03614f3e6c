import { type InfiniteData, type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import type { Listed } from "../../parts/ListTable.tsx";
import { patchRows } from "../../parts/patch-rows.ts";
import { accountKey } from "../../parts/queries.ts";
import type { useFailure } from "../../parts/useFailure.ts";
import { showToast } from "../../ui/index.ts";
import { type MailCategory, mailName } from "./mail-categories.ts";
import { type Contact, contactsKey } from "./queries.ts";

interface Change {
  contact: Contact;
  category: MailCategory;
  gets: boolean;
}

/** Ticks show at once. They are sent one after the other, as each makes a new version of its contact. */
export function useContactMails(account: string, report: ReturnType<typeof useFailure>["report"]) {
  const cache = useQueryClient();
  const key = contactsKey(account);
  const put = (id: string, change: (row: Contact) => Contact) =>
    patchRows<Contact>(cache, key, (row) => row.id === id, change);
  const tick = (row: Contact, category: MailCategory, gets: boolean): Contact => ({
    ...row,
    preferences: { ...row.preferences, [category]: gets },
  });

  const changing = useMutation({
    scope: { id: `contact mails ${account}` },
    mutationFn: ({ contact, category, gets }: Change) =>
      client.updateContact({
        params: { account, contact: contact.id },
        body: { preferences: { [category]: gets } },
        version: versionNow(cache, account, contact),
      }),
    onMutate: async ({ contact, category, gets }) => {
      put(contact.id, (row) => tick(row, category, gets));
      await cache.cancelQueries({ queryKey: key });
    },
    onSuccess: (fresh, { contact, category, gets }) => {
      // Other boxes of the row may have been ticked since, and are on their way.
      put(fresh.id, (row) => ({ ...fresh, preferences: row.preferences }));
      const words = { name: fresh.name, mail: mailName(category) };
      showToast({
        text: gets ? m.contacts_gets_toast(words) : m.contacts_gets_not_toast(words),
        onUndo: () => changing.mutate({ contact, category, gets: !gets }),
      });
    },
    onError: (error, { contact, category, gets }) => {
      put(contact.id, (row) => tick(row, category, !gets));
      report(m.contacts_mail_failed({ name: contact.name }))(error);
    },
    onSettled: () => {
      if (
        cache.isMutating({ predicate: ({ options }) => options.scope?.id === `contact mails ${account}` }) <=
        1
      )
        void cache.invalidateQueries({ queryKey: accountKey(account) });
    },
  });
  return (contact: Contact, category: MailCategory, gets: boolean) =>
    changing.mutate({ contact, category, gets });
}

function versionNow(cache: QueryClient, account: string, contact: Contact): number {
  const lists = cache.getQueriesData<InfiniteData<Listed<Contact>>>({ queryKey: contactsKey(account) });
  const rows = lists.flatMap(([, data]) => data?.pages.flatMap((page) => page.items) ?? []);
  const versions = rows.filter((row) => row.id === contact.id).map((row) => row.version);
  return Math.max(contact.version, ...versions);
}
