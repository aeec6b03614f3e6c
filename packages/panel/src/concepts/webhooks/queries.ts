import { type AnswerOf, type Operations, ProblemError } from "@keyholder/sdk";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { accountKey } from "../../parts/queries.ts";

export type Webhook = AnswerOf<Operations["getWebhook"]>;
export type WebhookEvent = NonNullable<Webhook["events"]>[number];
export type Message = AnswerOf<Operations["listWebhookMessages"]>["items"][number];
export type MessageDetail = AnswerOf<Operations["getWebhookMessage"]>;
export type MessageStatus = Message["status"];

/** Deliveries are told to nobody: while some are due, one looks again. */
const again = 3000;
const isDue = ({ status, nextAttemptAt }: Message) =>
  status === "waiting" && nextAttemptAt !== null && Date.parse(nextAttemptAt) < Date.now() + 10_000;

export const webhooksKey = (account: string) => [...accountKey(account), "webhooks"] as const;

export const webhooksQuery = (account: string) =>
  infiniteQueryOptions({
    queryKey: [...webhooksKey(account), "list"],
    queryFn: ({ pageParam, signal }) =>
      client.listWebhooks({ params: { account }, query: { after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const webhookQuery = (account: string, webhook: string) =>
  queryOptions({
    queryKey: [...webhooksKey(account), "one", webhook],
    queryFn: ({ signal }) => client.getWebhook({ params: { account, webhook }, signal }),
    refetchInterval: ({ state }) => (state.data?.waiting && state.data.state !== "paused" ? again : false),
    retry: (count, error) => !(error instanceof ProblemError) && count < 2,
  });

export const messagesQuery = (account: string, webhook: string, status?: MessageStatus) =>
  infiniteQueryOptions({
    queryKey: [...webhooksKey(account), "messages", webhook, status ?? ""],
    queryFn: ({ pageParam, signal }) =>
      client.listWebhookMessages({
        params: { account, webhook },
        query: { status, after: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.pages[0]?.items.some(isDue) ? again : false),
  });

export const messageQuery = (account: string, webhook: string, message: string) =>
  queryOptions({
    queryKey: [...webhooksKey(account), "message", message],
    queryFn: ({ signal }) => client.getWebhookMessage({ params: { account, webhook, message }, signal }),
    refetchInterval: ({ state }) => (state.data && isDue(state.data) ? again : false),
    retry: (count, error) => !(error instanceof ProblemError) && count < 2,
  });
