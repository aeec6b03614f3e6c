import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import type { Notification } from "../../parts/notifications/queries.ts";
import { sentence } from "../../parts/notifications/sentence.ts";
import { notificationsKey } from "../../parts/queries.ts";
import { Button, showToast } from "../../ui/index.ts";

/** Takes the place in a team that one was invited to. */
export function AcceptMembership({ told }: { told: Notification }) {
  const cache = useQueryClient();
  const accepting = useMutation({
    mutationFn: () => client.acceptMembership({ params: { account: told.account?.number ?? "" } }),
    onSuccess: () => showToast({ text: m.accounts_accepted({ account: told.account?.name ?? "" }) }),
    onError: (error) => showToast({ text: describeProblem(error).title }),
    onSettled: async () => {
      await cache.invalidateQueries({ queryKey: notificationsKey });
      await cache.invalidateQueries({ queryKey: ["my-accounts"] });
    },
  });
  return (
    <Button
      size="small"
      variant="primary"
      label={m.notifications_accept_label({ what: sentence(told) })}
      pending={accepting.isPending}
      onPress={() => accepting.mutate()}
    >
      {m.notifications_accept()}
    </Button>
  );
}
