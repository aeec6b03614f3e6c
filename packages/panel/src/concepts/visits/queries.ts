import type { AnswerOf, Operations } from "@keyholder/sdk";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { accountKey } from "../../parts/queries.ts";

export type Visit = AnswerOf<Operations["listVisits"]>["items"][number];

export const visitsKey = (account: string) => [...accountKey(account), "visits"] as const;

const visitsQuery = (account: string, open: "true" | "false") =>
  infiniteQueryOptions({
    queryKey: [...visitsKey(account), open],
    queryFn: ({ pageParam, signal }) =>
      client.listVisits({ params: { account }, query: { open, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Who is in now. */
export const openVisitsQuery = (account: string) => visitsQuery(account, "true");

export const earlierVisitsQuery = (account: string) => visitsQuery(account, "false");

export const visitQuery = (account: string, visit: string) =>
  queryOptions({
    queryKey: [...visitsKey(account), "one", visit],
    queryFn: ({ signal }) => client.getVisit({ params: { account, visit }, signal }),
  });
