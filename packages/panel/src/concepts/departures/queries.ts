import type { AnswerOf, Operations } from "@keyholder/sdk";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { accountKey } from "../../parts/queries.ts";

export type ClientOfLeaver = AnswerOf<Operations["previewDeparture"]>["items"][number];
export type Departure = AnswerOf<Operations["listDepartures"]>["items"][number];

const departuresKey = (account: string) => [...accountKey(account), "departures"] as const;

export const leaverQuery = (account: string, member: string) =>
  queryOptions({
    queryKey: [...departuresKey(account), "preview", member],
    queryFn: ({ signal }) =>
      client.previewDeparture({ params: { account, member }, query: { limit: 100 }, signal }),
    gcTime: 0,
    staleTime: 0,
  });

export const departuresQuery = (account: string) =>
  infiniteQueryOptions({
    queryKey: [...departuresKey(account), "all"],
    queryFn: ({ pageParam, signal }) =>
      client.listDepartures({ params: { account }, query: { after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
