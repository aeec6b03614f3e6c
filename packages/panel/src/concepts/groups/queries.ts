import type { AnswerOf, Operations } from "@keyholder/sdk";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { accountKey } from "../../parts/queries.ts";
import { membersKey } from "../members/queries.ts";

export type Group = AnswerOf<Operations["listGroups"]>["items"][number];

export const groupsKey = (account: string) => [...accountKey(account), "groups"] as const;

export const groupsQuery = (account: string, q?: string) =>
  infiniteQueryOptions({
    queryKey: [...groupsKey(account), "list", q ?? ""],
    queryFn: ({ pageParam, signal }) =>
      client.listGroups({ params: { account }, query: { q, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** One group, or null when there is none with this id. */
export const groupQuery = (account: string, id: string) =>
  queryOptions({
    queryKey: [...groupsKey(account), "one", id],
    queryFn: async ({ signal }): Promise<Group | null> => {
      for (let after: string | undefined; ; ) {
        const query = { limit: 100, after };
        const page = await client.listGroups({ params: { account }, query, signal });
        const found = page.items.find((group) => group.id === id);
        if (found || !page.next) return found ?? null;
        after = page.next;
      }
    },
  });

export const groupMembersQuery = (account: string, group: string, q?: string) =>
  infiniteQueryOptions({
    queryKey: [...membersKey(account), { group, q }],
    queryFn: ({ pageParam, signal }) =>
      client.listMembers({ params: { account }, query: { group, q, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
