import type { AnswerOf, Operations } from "@keyholder/sdk";
import { infiniteQueryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { accountKey } from "../../parts/queries.ts";

export type Entrant = AnswerOf<Operations["listEntrants"]>["items"][number];

export const entrantsQuery = (account: string) =>
  infiniteQueryOptions({
    queryKey: [...accountKey(account), "entrants"],
    queryFn: ({ pageParam, signal }) =>
      client.listEntrants({ params: { account }, query: { after: pageParam, limit: 25 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Who is in this account right now, coming through others. */
export const insideQuery = (account: string) => ({
  queryKey: [...accountKey(account), "inside"] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    client.listVisits({ params: { account }, query: { open: "true", limit: 10 }, signal }),
});
