import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import type { useFailure } from "../../parts/useFailure.ts";
import { showToast } from "../../ui/index.ts";
import { type MailCategory, mailName } from "./mail-categories.ts";
import { recipientsQuery } from "./queries.ts";

interface Change {
  category: MailCategory;
  gets: boolean;
}

/** Which mail the owner gets; each change can be taken back. */
export function useOwnerMails(
  account: string,
  owner: string,
  report: ReturnType<typeof useFailure>["report"],
) {
  const cache = useQueryClient();
  const changing = useMutation({
    scope: { id: `owner mails ${account}` },
    mutationFn: ({ category, gets }: Change) =>
      client.updateOwnerPreferences({ params: { account }, body: { [category]: gets } }),
    onSuccess: (_, { category, gets }) => {
      const words = { name: owner, mail: mailName(category) };
      showToast({
        text: gets ? m.contacts_gets_toast(words) : m.contacts_gets_not_toast(words),
        onUndo: () => changing.mutate({ category, gets: !gets }),
      });
    },
    onError: report(m.contacts_mail_failed({ name: owner })),
    onSettled: () => cache.invalidateQueries(recipientsQuery(account)),
  });
  return {
    change: changing.mutate,
    /** What is on its way to the server. */
    sending: changing.isPending ? changing.variables : undefined,
  };
}
