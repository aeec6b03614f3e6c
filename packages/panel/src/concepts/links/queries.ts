import type { AnswerOf, Operations } from "@keyholder/sdk";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { accountKey } from "../../parts/queries.ts";

export type Client = AnswerOf<Operations["listClients"]>["items"][number];
export type ManagerLink = AnswerOf<Operations["listManagers"]>["items"][number];
export type ClientDetail = AnswerOf<Operations["getClient"]>;
export type Offer = AnswerOf<Operations["listOffers"]>["items"][number];
export type LinkStatus = Client["status"];
export type ClientSort = "name" | "-name" | "attention" | "entered" | "-entered";

export interface ClientsFilter {
  q?: string | undefined;
  status?: LinkStatus | undefined;
  label?: string | undefined;
  attention?: "now" | undefined;
  hidden?: "only" | undefined;
}

export const clientsKey = (account: string) => [...accountKey(account), "clients"] as const;
export const managersKey = (account: string) => [...accountKey(account), "managers"] as const;

export const clientsQuery = (account: string, filter: ClientsFilter, sort: ClientSort) =>
  infiniteQueryOptions({
    queryKey: [...clientsKey(account), filter, sort],
    queryFn: ({ pageParam, signal }) =>
      client.listClients({ params: { account }, query: { ...filter, sort, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** The labels in use, and how many clients are hidden or need attention. */
export const clientSummaryQuery = (account: string) =>
  queryOptions({
    queryKey: [...clientsKey(account), "summary"],
    queryFn: ({ signal }) => client.summariseClients({ params: { account }, signal }),
  });

export const clientActivityQuery = (account: string, link: string) =>
  infiniteQueryOptions({
    queryKey: [...clientsKey(account), "one", link, "activity"],
    queryFn: ({ pageParam, signal }) =>
      client.listClientActivity({ params: { account, link }, query: { after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const clientQuery = (account: string, link: string) =>
  queryOptions({
    queryKey: [...clientsKey(account), "one", link],
    queryFn: ({ signal }) => client.getClient({ params: { account, link }, signal }),
  });

export const managersQuery = (account: string) =>
  infiniteQueryOptions({
    queryKey: [...managersKey(account), "all"],
    queryFn: ({ pageParam, signal }) =>
      client.listManagers({ params: { account }, query: { after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Accounts that are offered to this one. */
export const offersQuery = (account: string) =>
  infiniteQueryOptions({
    queryKey: [...clientsKey(account), "offers"],
    queryFn: ({ pageParam, signal }) =>
      client.listOffers({ params: { account }, query: { after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Whose number it is, masked. An answer is kept: each question counts against too many. */
export const matchQuery = (account: string, number: string) =>
  queryOptions({
    queryKey: [...managersKey(account), "match", number],
    queryFn: ({ signal }) => client.matchManager({ params: { account }, query: { number }, signal }),
    retry: false,
    staleTime: 300_000,
  });

export const requestSettingsQuery = (account: string) =>
  queryOptions({
    queryKey: [...managersKey(account), "request-settings"],
    queryFn: ({ signal }) => client.getRequestSettings({ params: { account }, signal }),
  });

export const blockedQuery = (account: string) =>
  infiniteQueryOptions({
    queryKey: [...managersKey(account), "blocked"],
    queryFn: ({ pageParam, signal }) =>
      client.listBlockedManagers({ params: { account }, query: { after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const managerEndQuery = (account: string, link: string) =>
  queryOptions({
    queryKey: [...managersKey(account), link, "end"],
    queryFn: ({ signal }) => client.previewManagerEnd({ params: { account, link }, signal }),
    gcTime: 0,
    staleTime: 0,
  });

export const clientEndQuery = (account: string, link: string) =>
  queryOptions({
    queryKey: [...clientsKey(account), link, "end"],
    queryFn: ({ signal }) => client.previewClientEnd({ params: { account, link }, signal }),
    gcTime: 0,
    staleTime: 0,
  });
