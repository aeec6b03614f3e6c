import type { AnswerOf, Operations } from "@keyholder/sdk";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { accountKey } from "../../parts/queries.ts";

export type Client = AnswerOf<Operations["listClients"]>["items"][number];
export type ManagerLink = AnswerOf<Operations["listManagers"]>["items"][number];
export type LinkStatus = Client["status"];

export interface ClientsFilter {
  q?: string | undefined;
  status?: LinkStatus | undefined;
}

export const clientsKey = (account: string) => [...accountKey(account), "clients"] as const;
export const managersKey = (account: string) => [...accountKey(account), "managers"] as const;

// The other side answers in its own time; these lists look again while they are in sight.
const lookAgain = 15_000;

export const clientsQuery = (account: string, filter: ClientsFilter) =>
  infiniteQueryOptions({
    queryKey: [...clientsKey(account), filter],
    queryFn: ({ pageParam, signal }) =>
      client.listClients({ params: { account }, query: { ...filter, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: lookAgain,
  });

export const clientQuery = (account: string, link: string) =>
  queryOptions({
    queryKey: [...clientsKey(account), "one", link],
    queryFn: ({ signal }) => client.getClient({ params: { account, link }, signal }),
    refetchInterval: lookAgain,
  });

export const managersQuery = (account: string) =>
  infiniteQueryOptions({
    queryKey: [...managersKey(account), "all"],
    queryFn: ({ pageParam, signal }) =>
      client.listManagers({ params: { account }, query: { after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: lookAgain,
  });

export const managerEndQuery = (account: string, link: string) =>
  queryOptions({
    queryKey: [...managersKey(account), link, "end"],
    queryFn: ({ signal }) => client.previewManagerEnd({ params: { account, link }, signal }),
    gcTime: 0,
    staleTime: 0,
  });

/** Why I may or may not do something in a client when I come through this account. */
export const clientWhyQuery = (account: string, clientNumber: string, permission: string) =>
  queryOptions({
    queryKey: [...clientsKey(account), clientNumber, "why", permission],
    queryFn: ({ signal }) =>
      client.why({ params: { account: clientNumber }, query: { permission, via: account }, signal }),
  });
