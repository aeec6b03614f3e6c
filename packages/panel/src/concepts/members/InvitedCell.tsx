import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import type { Member } from "./queries.ts";

/** When the invitation that nobody has accepted yet was sent, and until when it can be. */
export function InvitedCell({ invitation }: { invitation: NonNullable<Member["invitation"]> }) {
  return (
    <span className="flex min-w-28 flex-col items-start gap-0.5">
      <Ago at={invitation.sentAt} />
      <span className="text-small text-soft">
        {invitation.expired ? (
          <span className="text-stop">{m.members_invitation_expired()}</span>
        ) : (
          <>
            {m.pages_expires()} <Ago at={invitation.expiresAt} />
          </>
        )}
      </span>
    </span>
  );
}
