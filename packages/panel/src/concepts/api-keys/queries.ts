import type { AnswerOf, Operations } from "@keyholder/sdk";
import { infiniteQueryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { accountKey } from "../../parts/queries.ts";

export type ApiKey = AnswerOf<Operations["listApiKeys"]>["items"][number];

export const apiKeysQuery = (account: string) =>
  infiniteQueryOptions({
    queryKey: [...accountKey(account), "api-keys"],
    queryFn: ({ pageParam, signal }) =>
      client.listApiKeys({ params: { account }, query: { after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
