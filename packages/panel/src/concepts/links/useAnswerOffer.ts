import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { accountKey } from "../../parts/queries.ts";
import { showToast } from "../../ui/index.ts";
import type { Offer } from "./queries.ts";

export type OfferAnswer =
  | { accept: true; declarations: { id: string; sha256: string }[] }
  | { accept: false; reason: string };

export function useAnswerOffer(account: string, offer: Offer, onDone: () => void) {
  const cache = useQueryClient();
  const params = { account, link: offer.id };
  const client = offer.account.name;
  return useMutation({
    mutationFn: async (answer: OfferAnswer) => {
      if (!answer.accept) return server.declineOffer({ params, body: { reason: answer.reason } });
      await server.acceptOffer({ params, body: { declarations: answer.declarations } });
    },
    onSuccess: async (_, { accept }) => {
      showToast({ text: accept ? m.offers_accepted_toast({ client }) : m.offers_declined_toast({ client }) });
      onDone();
      await cache.invalidateQueries({ queryKey: accountKey(account) });
      await cache.invalidateQueries({ queryKey: ["my-accounts"] });
    },
  });
}
