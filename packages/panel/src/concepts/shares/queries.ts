import type { AnswerOf, Operations } from "@keyholder/sdk";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { accountKey } from "../../parts/queries.ts";

export type Sharing = AnswerOf<Operations["getClientSharing"]>;
export type Share = Sharing["shares"][number];
export type SharingBody = Parameters<typeof client.changeClientSharing>[0]["body"];
export type SharingPreview = AnswerOf<Operations["previewClientSharing"]>;
export type SharingEntrant = SharingPreview["items"][number];
export type ClientAccess = AnswerOf<Operations["getClientAccess"]>;
export type GroupClient = AnswerOf<Operations["listGroupClients"]>["items"][number];

export const sharingKey = (account: string) => [...accountKey(account), "sharing"] as const;

export const sharingQuery = (account: string, link: string) =>
  queryOptions({
    queryKey: [...sharingKey(account), link],
    queryFn: ({ signal }) => client.getClientSharing({ params: { account, link }, signal }),
  });

/** Who could enter with a draft. While the next draft is looked at, the answer to the one before stays. */
export const sharingPreviewQuery = (account: string, link: string, body: SharingBody) =>
  infiniteQueryOptions({
    queryKey: [...sharingKey(account), link, "preview", body],
    queryFn: ({ pageParam, signal }) =>
      client.previewClientSharing({ params: { account, link }, query: { after: pageParam }, body, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const clientAccessQuery = (account: string) =>
  queryOptions({
    queryKey: [...sharingKey(account), "default"],
    queryFn: ({ signal }) => client.getClientAccess({ params: { account }, signal }),
  });

export const groupClientsQuery = (account: string, group: string) =>
  infiniteQueryOptions({
    queryKey: [...sharingKey(account), "group", group],
    queryFn: ({ pageParam, signal }) =>
      client.listGroupClients({ params: { account, group }, query: { after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** What nobody but those who may enter every client could enter any more, without a group. */
export const lostWithGroupQuery = (account: string, group: string) =>
  queryOptions({
    queryKey: [...sharingKey(account), "group", group, "lost"],
    queryFn: ({ signal }) =>
      client.listGroupClients({ params: { account, group }, query: { lost: "true", limit: 10 }, signal }),
    // Never an old count in front of a decision.
    gcTime: 0,
    staleTime: 0,
  });
