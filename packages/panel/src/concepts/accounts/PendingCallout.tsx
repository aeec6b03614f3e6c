import { m } from "../../messages/messages.js";
import { useAccount } from "../../parts/useAccount.ts";
import { accountPath } from "../../paths.ts";
import { ButtonLink, Callout } from "../../ui/index.ts";

/** Other accounts wait for an answer of this one. */
export function PendingCallout() {
  const { number, pendingManagers, offeredClients } = useAccount();
  if (!pendingManagers && !offeredClients) return null;
  return (
    <div className="mb-4 flex flex-col gap-2">
      {pendingManagers ? (
        <Callout
          tone="wait"
          title={m.home_pending({ count: pendingManagers })}
          actions={<ButtonLink href={accountPath(number, "managers")}>{m.home_pending_respond()}</ButtonLink>}
        >
          {m.home_pending_text()}
        </Callout>
      ) : null}
      {offeredClients ? (
        <Callout
          tone="wait"
          title={m.home_offered({ count: offeredClients })}
          actions={<ButtonLink href={accountPath(number, "clients")}>{m.home_pending_respond()}</ButtonLink>}
        >
          {m.home_offered_text()}
        </Callout>
      ) : null}
    </div>
  );
}
