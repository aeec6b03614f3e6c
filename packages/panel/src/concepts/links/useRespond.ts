import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { accountKey } from "../../parts/queries.ts";
import { showToast } from "../../ui/index.ts";
import type { Ceiling } from "./ceiling-choice.ts";
import type { ManagerLink } from "./queries.ts";

export type Answer =
  | {
      accept: true;
      ceiling: Ceiling;
      endsAt: string | null;
      requireTwoFactor: boolean;
      onward: boolean;
      declarations: { id: string; sha256: string }[];
    }
  | { accept: false; reason: string; block: boolean };

/** Accepts or declines a manager's request. */
export function useRespond(account: string, link: ManagerLink, onDone: () => void) {
  const cache = useQueryClient();
  const params = { account, link: link.id };
  const manager = link.account.name;
  return useMutation({
    mutationFn: async (answer: Answer) => {
      if (!answer.accept) {
        const { accept: _, ...body } = answer;
        return server.declineManager({ params, body });
      }
      const { accept: _, ...body } = answer;
      await server.acceptManager({ params, body });
    },
    onSuccess: async (_, { accept }) => {
      showToast({
        text: accept ? m.managers_accepted_toast({ manager }) : m.managers_declined_toast({ manager }),
      });
      onDone();
      await cache.invalidateQueries({ queryKey: accountKey(account) });
    },
  });
}
