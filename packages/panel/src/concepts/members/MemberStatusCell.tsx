import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { Badge } from "../../ui/index.ts";
import { memberStatusName, memberStatusTone } from "./member-status.ts";
import type { Member } from "./queries.ts";

export function MemberStatusCell({ member }: { member: Member }) {
  const { status, invitation, expiresAt } = member;
  const ends = status === "in-use" || status === "suspended" ? expiresAt : null;
  return (
    <span className="flex flex-col items-start gap-0.5">
      <Badge tone={memberStatusTone(status)}>{memberStatusName(status)}</Badge>
      {status === "invited" && invitation && (
        <span className="text-small text-soft">
          {m.pages_sent()} <Ago at={invitation.sentAt} />,{" "}
          {invitation.expired ? (
            <span className="text-stop">{m.members_invitation_expired()}</span>
          ) : (
            <>
              {m.pages_expires()} <Ago at={invitation.expiresAt} />
            </>
          )}
        </span>
      )}
      {ends && (
        <span className="text-small text-soft">
          {m.pages_ends()} <Ago at={ends} />
        </span>
      )}
    </span>
  );
}
