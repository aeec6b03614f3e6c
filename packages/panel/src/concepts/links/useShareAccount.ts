import type { Client } from "@keyholder/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { accountKey } from "../../parts/queries.ts";
import { showToast } from "../../ui/index.ts";
import type { Match } from "./share-draft.ts";

type Body = Parameters<Client["shareAccount"]>[0]["body"];

export function useShareAccount(account: string, found: Match | undefined, onDone: () => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => server.shareAccount({ params: { account }, body }),
    onSuccess: async (link) => {
      const who = found ? `${found.owner}, ${found.name}` : link.account.number;
      showToast({ text: m.share_sent_toast({ who }) });
      onDone();
      await cache.invalidateQueries({ queryKey: accountKey(account) });
    },
  });
}
