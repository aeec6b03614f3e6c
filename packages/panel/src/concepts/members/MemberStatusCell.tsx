import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { Badge } from "../../ui/index.ts";
import { memberStatusName, memberStatusTone } from "./member-status.ts";
import type { Member } from "./queries.ts";

export function MemberStatusCell({ member: { status, expiresAt } }: { member: Member }) {
  return (
    <span className="flex flex-col items-start gap-0.5">
      <Badge tone={memberStatusTone(status)}>{memberStatusName(status)}</Badge>
      {expiresAt && (
        <span className="text-small text-soft">
          {status === "expired" ? m.members_ended() : m.members_access_ends()} <Ago at={expiresAt} />
        </span>
      )}
    </span>
  );
}
