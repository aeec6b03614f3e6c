import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { useMay } from "../../parts/useAccount.ts";
import { useFailure } from "../../parts/useFailure.ts";
import { Badge, Button, Sheet, showToast } from "../../ui/index.ts";
import { type ClientDetail, clientsKey } from "../links/queries.ts";
import { type InvitationLink, InvitationLinks } from "../members/InvitationLinks.tsx";
import { InviteOwnerDialog } from "./InviteOwnerDialog.tsx";

export interface ClientOwnerProps {
  account: string;
  accountName: string;
  client: ClientDetail;
}

/** Whose a client account is that was made here, and who is to take it over. */
export function ClientOwner({ account, accountName, client }: ClientOwnerProps) {
  const cache = useQueryClient();
  const noInvite = useMay("clients.invite").reason;
  const { failure, clear, report } = useFailure();
  const [asking, setAsking] = useState(false);
  const [links, setLinks] = useState<InvitationLink[]>([]);
  const params = { account, link: client.id };
  const invited = client.ownerInvitation;
  const changed = () => cache.invalidateQueries({ queryKey: clientsKey(account) });
  const sent = (email: string, link: string | null) => {
    setAsking(false);
    if (link) setLinks([{ name: email, email, link }]);
    else showToast({ text: m.client_owner_sent({ email }) });
    void changed();
  };
  const again = useMutation({
    mutationFn: (email: string) => server.inviteClientOwner({ params, body: { email } }),
    onSuccess: ({ link }, email) => sent(email, link),
    onError: report(m.client_owner_failed()),
  });
  const withdrawing = useMutation({
    mutationFn: () => server.withdrawClientOwner({ params }),
    onSuccess: () => showToast({ text: m.client_owner_withdrawn() }),
    onError: report(m.client_owner_failed()),
    onSettled: changed,
  });
  const notMine =
    noInvite ?? (client.can.handOver ? undefined : m.client_owner_only({ account: accountName }));
  return (
    <Sheet title={m.client_owner_title()} sub={m.client_owner_sub({ account: accountName })}>
      <FailureNotice failure={failure} onDismiss={clear} />
      {invited && (
        <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="min-w-0 flex-1">
            <span className="block truncate font-semibold">{invited.email}</span>
            <span className="block text-small text-soft">
              {m.pages_sent()} <Ago at={invited.sentAt} />
            </span>
          </span>
          <Badge tone={invited.expired ? "plain" : "wait"}>
            {invited.expired ? m.client_owner_expired() : m.client_owner_waits()}
          </Badge>
          <span className="flex flex-wrap gap-2">
            <Button
              size="small"
              disabledReason={noInvite}
              pending={again.isPending}
              onPress={() => again.mutate(invited.email)}
            >
              {m.clients_resend()}
            </Button>
            <Button
              size="small"
              variant="quiet"
              disabledReason={noInvite}
              pending={withdrawing.isPending}
              onPress={() => withdrawing.mutate()}
            >
              {m.clients_cancel()}
            </Button>
          </span>
        </div>
      )}
      <Button disabledReason={notMine} onPress={() => setAsking(true)}>
        {invited ? m.client_owner_another() : m.client_owner_invite()}
      </Button>
      {asking && (
        <InviteOwnerDialog
          account={account}
          accountName={accountName}
          client={client}
          onClose={() => setAsking(false)}
          onSent={sent}
        />
      )}
      <InvitationLinks links={links} onClose={() => setLinks([])} />
    </Sheet>
  );
}
