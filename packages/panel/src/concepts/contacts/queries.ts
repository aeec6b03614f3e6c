import type { AnswerOf, Operations } from "@keyholder/sdk";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { accountKey } from "../../parts/queries.ts";
import type { MailCategory } from "./mail-categories.ts";

export type Contact = AnswerOf<Operations["listContacts"]>["items"][number];
export type Recipients = AnswerOf<Operations["listRecipients"]>["categories"][number];

export interface ContactsFilter {
  q?: string | undefined;
  category?: MailCategory | undefined;
}

export const contactsKey = (account: string) => [...accountKey(account), "contacts"] as const;

export const contactsQuery = (account: string, filter: ContactsFilter) =>
  infiniteQueryOptions({
    queryKey: [...contactsKey(account), filter],
    queryFn: ({ pageParam, signal }) =>
      client.listContacts({ params: { account }, query: { ...filter, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const recipientsQuery = (account: string) =>
  queryOptions({
    queryKey: [...accountKey(account), "recipients"],
    queryFn: ({ signal }) => client.listRecipients({ params: { account }, signal }),
  });
