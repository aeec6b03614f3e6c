import type { AnswerOf, Operations } from "@keyholder/sdk";
import { infiniteQueryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { accountKey } from "../../parts/queries.ts";

export type Side = "client" | "manager";
export type Receipt = AnswerOf<Operations["listReceipts"]>["items"][number];
export type Consent = AnswerOf<Operations["listConsents"]>["items"][number];

const receiptsKey = (account: string) => [...accountKey(account), "receipts"] as const;

export const receiptsQuery = (account: string, side: Side) =>
  infiniteQueryOptions({
    queryKey: [...receiptsKey(account), side],
    queryFn: ({ pageParam, signal }) =>
      client.listReceipts({ params: { account }, query: { side, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const consentsQuery = (account: string, link: string) =>
  infiniteQueryOptions({
    queryKey: [...receiptsKey(account), "consents", link],
    queryFn: ({ pageParam, signal }) =>
      client.listConsents({ params: { account, link }, query: { limit: 100, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
