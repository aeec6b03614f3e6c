import type { AnswerOf, Operations } from "@keyholder/sdk";
import { infiniteQueryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { accountKey } from "../../parts/queries.ts";

export type Grant = AnswerOf<Operations["listGrants"]>["items"][number];

export const grantsQuery = (account: string, link: string) =>
  infiniteQueryOptions({
    queryKey: [...accountKey(account), "managers", link, "grants"],
    queryFn: ({ pageParam, signal }) =>
      client.listGrants({ params: { account, link }, query: { limit: 100, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
