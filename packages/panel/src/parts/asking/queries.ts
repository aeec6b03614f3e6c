import type { AnswerOf, Operations } from "@keyholder/sdk";
import { infiniteQueryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { accountKey } from "../queries.ts";

export type AccessRequest = AnswerOf<Operations["listAccessRequests"]>["items"][number];
export type TemporaryGrant = AnswerOf<Operations["listTemporaryAccess"]>["items"][number];
export type AccessRequestKind = AccessRequest["kind"];

export const accessRequestsQuery = (account: string) =>
  infiniteQueryOptions({
    queryKey: [...accountKey(account), "access-requests"],
    queryFn: ({ pageParam, signal }) =>
      client.listAccessRequests({ params: { account }, query: { after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const temporaryAccessQuery = (account: string) =>
  infiniteQueryOptions({
    queryKey: [...accountKey(account), "temporary-access"],
    queryFn: ({ pageParam, signal }) =>
      client.listTemporaryAccess({ params: { account }, query: { after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
