import type { AnswerOf, Operations } from "@keyholder/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { client } from "../../client.ts";
import { accountKey } from "../../parts/queries.ts";

export type Removal = AnswerOf<Operations["previewMemberRemoval"]>;

/** Ends the chosen links, then removes the member: until he is gone a second try finds all that is left to do. */
export function useRemoveMember(account: string, member: string, onDone: () => void) {
  const cache = useQueryClient();
  const ended = useRef(new Set<string>());
  return useMutation({
    mutationFn: async (links: ReadonlySet<string>) => {
      for (const link of links) {
        if (ended.current.has(link)) continue;
        await client.endManager({ params: { account, link } });
        ended.current.add(link);
      }
      await client.removeMember({ params: { account, member } });
    },
    onSuccess: onDone,
    onSettled: () => void cache.invalidateQueries({ queryKey: accountKey(account) }),
  });
}
