import type { AnswerOf, Operations } from "@keyholder/sdk";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { notificationsKey } from "../queries.ts";

export type Notification = AnswerOf<Operations["listNotifications"]>["items"][number];
export type NotificationCategory = Notification["category"];
export const notificationCategories = ["requests", "access", "visits", "security"] as const;

export interface NotificationsFilter {
  account?: string | undefined;
  category?: NotificationCategory | undefined;
  unread?: "true" | undefined;
}

export const countQuery = () =>
  queryOptions({
    queryKey: [...notificationsKey, "count"],
    queryFn: ({ signal }) => client.countNotifications({ signal }),
  });

export const notificationsQuery = (filter: NotificationsFilter, limit = 25) =>
  infiniteQueryOptions({
    queryKey: [...notificationsKey, "list", filter, limit],
    queryFn: ({ pageParam, signal }) =>
      client.listNotifications({ query: { ...filter, limit, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const choicesQuery = () =>
  queryOptions({
    queryKey: [...notificationsKey, "choices"],
    queryFn: ({ signal }) => client.getNotificationChoices({ signal }),
  });
