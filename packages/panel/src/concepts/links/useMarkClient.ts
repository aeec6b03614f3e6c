import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import type { useFailure } from "../../parts/useFailure.ts";
import { showToast } from "../../ui/index.ts";
import { clientName } from "./client-name.ts";
import { type Client, clientsKey } from "./queries.ts";

export interface Marks {
  pinned: boolean;
  hidden: boolean;
}

function told(client: Client, marks: Marks): string {
  const name = { client: clientName(client) };
  if (marks.hidden !== client.hidden)
    return marks.hidden ? m.clients_hidden_toast(name) : m.clients_shown_toast(name);
  return marks.pinned ? m.clients_pinned_toast(name) : m.clients_unpinned_toast(name);
}

/** Pins a client in one's own list or hides it there; can be taken back. */
export function useMarkClient(account: string, report: ReturnType<typeof useFailure>["report"]) {
  const cache = useQueryClient();
  const marking = useMutation({
    mutationFn: ({ client, marks }: { client: Client; marks: Marks }) =>
      server.markClient({ params: { account, link: client.id }, body: marks }),
    onSuccess: (after, { client, marks }) => {
      const { pinned, hidden } = client;
      showToast({
        text: told(client, marks),
        onUndo: () => marking.mutate({ client: after, marks: { pinned, hidden } }),
      });
    },
    onError: (error, { client }) => report(m.clients_mark_failed({ client: clientName(client) }))(error),
    onSettled: () => void cache.invalidateQueries({ queryKey: clientsKey(account) }),
  });
  return (client: Client, change: Partial<Marks>) => {
    const { pinned, hidden } = client;
    marking.mutate({ client, marks: { pinned, hidden, ...change } });
  };
}
