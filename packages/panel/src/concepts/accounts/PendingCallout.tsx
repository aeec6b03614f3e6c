import { m } from "../../messages/messages.js";
import { useAccount } from "../../parts/useAccount.ts";
import { accountPath } from "../../paths.ts";
import { ButtonLink, Callout } from "../../ui/index.ts";

/** Other accounts wait for an answer of this one. */
export function PendingCallout() {
  const { number, pendingManagers } = useAccount();
  if (!pendingManagers) return null;
  return (
    <div className="mb-4">
      <Callout
        tone="wait"
        title={m.home_pending({ count: pendingManagers })}
        actions={<ButtonLink href={accountPath(number, "managers")}>{m.home_pending_respond()}</ButtonLink>}
      >
        {m.home_pending_text()}
      </Callout>
    </div>
  );
}
