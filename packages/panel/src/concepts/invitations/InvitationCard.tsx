import { m } from "../../messages/messages.js";
import { accountHue } from "../../parts/accountHue.ts";
import { formatDate } from "../../parts/dates.ts";
import { Rights } from "../../parts/Rights.tsx";
import { RoleBadge } from "../../parts/RoleBadge.tsx";
import { Identity, Sheet } from "../../ui/index.ts";
import type { Invitation } from "./queries.ts";

const titles = {
  member: m.invitation_rights,
  client: m.invitation_rights_client,
  offer: m.invitation_rights_offer,
  owner: m.invitation_rights,
};

/** What the invitation gives, from whom, and until when it waits. */
export function InvitationCard({ invitation }: { invitation: Invitation }) {
  const { kind, account, role, permissions, message, inviter, expiresAt, manager } = invitation;
  return (
    <Sheet>
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Identity name={account.name} hue={accountHue(account)} detail={account.number} />
          {role && <RoleBadge role={role} />}
        </div>
        {manager && (
          <ul className="flex list-disc flex-col gap-1 pl-5">
            <li>{m.invitation_owner_yours({ account: account.name })}</li>
            <li>{m.invitation_owner_manager({ manager: manager.name })}</li>
            <li>{m.invitation_owner_change({ manager: manager.name })}</li>
          </ul>
        )}
        {message && (
          <div>
            <p className="text-small text-faint">{m.invitation_message({ inviter })}</p>
            <blockquote className="border-l-2 border-line-strong pl-3 whitespace-pre-wrap">
              {message}
            </blockquote>
          </div>
        )}
        <Rights title={titles[kind]()} sign="check" permissions={permissions} />
        <p className="text-soft">{m.invitation_until({ date: formatDate(expiresAt) })}</p>
      </div>
    </Sheet>
  );
}
