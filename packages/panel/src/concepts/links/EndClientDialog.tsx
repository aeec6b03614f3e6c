import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { accountKey } from "../../parts/queries.ts";
import { ConfirmDialog, showToast } from "../../ui/index.ts";
import { ClientEndCounts } from "./ClientEndCounts.tsx";
import { clientName } from "./client-name.ts";
import { isAsked } from "./link-status.ts";
import type { Client } from "./queries.ts";

export interface EndClientDialogProps {
  account: string;
  accountName: string;
  client: Client;
  onClose: () => void;
}

/** Ends a link, or withdraws a request that nobody has answered yet. */
export function EndClientDialog({ account, accountName, client, onClose }: EndClientDialogProps) {
  const cache = useQueryClient();
  const waiting = isAsked(client);
  const names = { client: clientName(client), account: accountName };
  const params = { account, link: client.id };
  const ending = useMutation({
    mutationFn: () => (waiting ? server.cancelClientInvitation({ params }) : server.endClient({ params })),
    onSuccess: async () => {
      showToast({ text: waiting ? m.clients_cancelled_toast(names) : m.clients_ended_toast(names) });
      onClose();
      await cache.invalidateQueries({ queryKey: accountKey(account) });
      await cache.invalidateQueries({ queryKey: ["my-accounts"] });
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={waiting ? m.clients_cancel_title(names) : m.clients_end_title(names)}
      sub={m.pages_for_account(names)}
      verb={waiting ? m.clients_cancel_verb() : m.clients_end_verb()}
      onConfirm={() => ending.mutate()}
      pending={ending.isPending}
      error={ending.error && <ProblemText error={ending.error} />}
    >
      {waiting ? (
        m.clients_cancel_text(names)
      ) : (
        <div className="flex flex-col gap-2">
          <p>{m.clients_end_text(names)}</p>
          <ClientEndCounts account={account} link={client.id} client={names.client} />
        </div>
      )}
    </ConfirmDialog>
  );
}
