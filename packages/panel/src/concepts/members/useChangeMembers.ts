import type { AnswerOf, Operations } from "@keyholder/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { accountKey } from "../../parts/queries.ts";
import { showToast } from "../../ui/index.ts";
import type { RoleDraft } from "./role-draft.ts";

export type BulkChange =
  | ({ kind: "role" } & RoleDraft)
  | { kind: "suspend" | "restore" | "resend" | "remove" }
  | { kind: "add-to-group" | "remove-from-group"; group: string };

export type Outcomes = AnswerOf<Operations["changeMembers"]>["results"];

interface Call {
  members: readonly { id: string; name: string }[];
  change: BulkChange;
}

/** What takes a change back, where something does. */
function reverse(change: BulkChange): BulkChange | undefined {
  if (change.kind === "suspend") return { kind: "restore" };
  if (change.kind === "restore") return { kind: "suspend" };
  return change.kind === "add-to-group" ? { ...change, kind: "remove-from-group" } : undefined;
}

/** The same change to many; `onSkipped` hears of it when not all of them could be changed. */
export function useChangeMembers(account: string, onSkipped: (outcomes: Outcomes) => void) {
  const cache = useQueryClient();
  const changing = useMutation({
    mutationFn: ({ members, change }: Call) =>
      client.changeMembers({ params: { account }, body: { members: members.map(({ id }) => id), change } }),
    onSuccess: ({ results }, { members, change }) => {
      // Whoever is gone meanwhile has no name any more but the one that was seen.
      const seen = new Map(members.map(({ id, name }) => [id, name]));
      if (results.some(({ done }) => !done))
        return onSkipped(results.map((one) => ({ ...one, name: one.name || (seen.get(one.member) ?? "") })));
      const back = reverse(change);
      showToast({
        text: m.members_bulk_toast({ count: results.length }),
        onUndo: back && (() => changing.mutate({ members, change: back })),
      });
    },
    onSettled: () => void cache.invalidateQueries({ queryKey: accountKey(account) }),
  });
  return changing;
}
