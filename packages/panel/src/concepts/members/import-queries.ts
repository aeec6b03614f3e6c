import type { AnswerOf, Operations } from "@keyholder/sdk";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { accountKey } from "../../parts/queries.ts";

export type MemberImport = AnswerOf<Operations["getMemberImport"]>;
export type MemberImportRow = AnswerOf<Operations["listMemberImportRows"]>["items"][number];

export const importKey = (account: string, id: string) => [...accountKey(account), "import", id] as const;

export const importQuery = (account: string, id: string) =>
  queryOptions({
    queryKey: [...importKey(account, id), "itself"] as const,
    queryFn: ({ signal }) => client.getMemberImport({ params: { account, import: id }, signal }),
    refetchInterval: ({ state }) => (state.data?.status === "running" ? 1000 : false),
  });

export const importRowsQuery = (
  account: string,
  id: string,
  only: "bad" | "failed" | undefined,
  status: MemberImport["status"],
) =>
  infiniteQueryOptions({
    queryKey: [...importKey(account, id), "rows", only, status],
    queryFn: ({ pageParam, signal }) =>
      client.listMemberImportRows({
        params: { account, import: id },
        query: { only, after: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
