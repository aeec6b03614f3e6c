import type { AnswerOf, Operations } from "@keyholder/sdk";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { accountKey } from "../../parts/queries.ts";

export type AccessMap = AnswerOf<Operations["getAccessMap"]>;
export type MapNode = AccessMap["nodes"][number];
export type MapEdge = AccessMap["edges"][number];
export type Holder = AnswerOf<Operations["listHolders"]>["items"][number];

export interface MapQuestion {
  permission?: string | undefined;
  /** What is opened of the people and clients that are put together. */
  open?: string | undefined;
}

export const mapQuery = (account: string, question: MapQuestion) =>
  queryOptions({
    queryKey: [...accountKey(account), "map", question],
    queryFn: ({ signal }) => client.getAccessMap({ params: { account }, query: question, signal }),
    placeholderData: keepPreviousData,
  });

export const holdersQuery = (account: string, permission: string) =>
  infiniteQueryOptions({
    queryKey: [...accountKey(account), "holders", permission],
    queryFn: ({ pageParam, signal }) =>
      client.listHolders({
        params: { account },
        query: { permission, limit: 25, ...(pageParam && { after: pageParam }) },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
