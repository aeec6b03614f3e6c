import { m } from "../../messages/messages.js";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { useFailure } from "../../parts/useFailure.ts";
import { ClientRowActions } from "../links/ClientRowActions.tsx";
import { EndClientDialog } from "../links/EndClientDialog.tsx";
import type { ClientDetail } from "../links/queries.ts";
import { useEnterClient } from "../links/useEnterClient.ts";
import { useMarkClient } from "../links/useMarkClient.ts";
import { useResendRequest } from "../links/useResendRequest.ts";

/** What one does with a client, wherever on its page one is. */
export function ClientActions({ client }: { client: ClientDetail }) {
  const { number, name } = useAccount();
  const noInvite = useMay("clients.invite").reason;
  const noEnd = useMay("clients.end").reason ?? (client.canEnd ? undefined : m.client_not_shared());
  const { values, go, adjust } = useAddress();
  const { failure, clear, report } = useFailure();
  const { enter, entering } = useEnterClient(report);
  const resend = useResendRequest(number, report);
  const mark = useMarkClient(number, report);
  const end = () => go({ end: client.id });
  return (
    <>
      <FailureNotice failure={failure} onDismiss={clear} />
      <ClientRowActions
        client={client}
        noInvite={noInvite}
        noEnd={noEnd}
        entering={entering}
        onEnter={enter}
        onResend={resend}
        onCancel={end}
        onEnd={end}
        onMark={mark}
      />
      {values.end === client.id && (
        <EndClientDialog
          account={number}
          accountName={name}
          client={client}
          onClose={() => adjust({ end: undefined })}
        />
      )}
    </>
  );
}
