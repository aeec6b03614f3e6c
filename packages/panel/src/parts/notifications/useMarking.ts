import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { notificationsKey } from "../queries.ts";
import type { NotificationsFilter } from "./queries.ts";

/** Marks notifications as read or unread, one or all that were seen. */
export function useMarking() {
  const cache = useQueryClient();
  const onSettled = () => cache.invalidateQueries({ queryKey: notificationsKey });
  const one = useMutation({
    mutationFn: ({ id, read }: { id: string; read: boolean }) =>
      client.readNotifications({ body: { ids: [id], read } }),
    onSettled,
  });
  const all = useMutation({
    mutationFn: ({ upTo, account, category }: NotificationsFilter & { upTo: string }) =>
      client.readAllNotifications({ body: { upTo, account, category } }),
    onSettled,
  });
  return { one, all };
}
