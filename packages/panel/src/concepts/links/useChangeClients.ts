import type { AnswerOf, Operations } from "@keyholder/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { accountKey } from "../../parts/queries.ts";
import { showToast } from "../../ui/index.ts";

export type ClientsChange =
  | { kind: "add-label" | "remove-label"; label: string }
  | { kind: "pin" | "unpin" | "hide" | "show" | "resend" | "end" };
export type ClientOutcomes = AnswerOf<Operations["changeClients"]>["results"];

/** What takes a change back, where something does. */
function reverse(change: ClientsChange): ClientsChange | undefined {
  switch (change.kind) {
    case "add-label":
      return { kind: "remove-label", label: change.label };
    case "hide":
      return { kind: "show" };
    case "show":
      return { kind: "hide" };
    default:
      return undefined;
  }
}

/** The same change to many; `onSkipped` hears of it when not all of them could be changed. */
export function useChangeClients(account: string, onSkipped: (outcomes: ClientOutcomes) => void) {
  const cache = useQueryClient();
  const changing = useMutation({
    mutationFn: (body: { clients: string[]; change: ClientsChange }) =>
      client.changeClients({ params: { account }, body }),
    onSuccess: ({ results }, { change }) => {
      if (results.some(({ done }) => !done)) return onSkipped(results);
      const back = reverse(change);
      const clients = results.map((one) => one.client);
      showToast({
        text: m.clients_bulk_toast({ count: results.length }),
        onUndo: back && (() => changing.mutate({ clients, change: back })),
      });
    },
    onSettled: () => void cache.invalidateQueries({ queryKey: accountKey(account) }),
  });
  return changing;
}
