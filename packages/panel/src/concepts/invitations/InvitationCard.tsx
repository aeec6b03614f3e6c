import { useState } from "react";
import { m } from "../../messages/messages.js";
import { accountHue } from "../../parts/accountHue.ts";
import { formatDate } from "../../parts/dates.ts";
import { permissionName } from "../../parts/permissionName.ts";
import { RoleBadge } from "../../parts/RoleBadge.tsx";
import { Button, Icon, Identity, Sheet } from "../../ui/index.ts";
import type { Invitation } from "./queries.ts";

const mostRights = 6;
const titles = {
  member: m.invitation_rights,
  client: m.invitation_rights_client,
  offer: m.invitation_rights_offer,
  owner: m.invitation_rights,
};

/** What the invitation gives, from whom, and until when it waits. */
export function InvitationCard({ invitation }: { invitation: Invitation }) {
  const { kind, account, role, permissions, message, inviter, expiresAt, manager } = invitation;
  const [all, setAll] = useState(false);
  const shown = all ? permissions : permissions.slice(0, mostRights);
  const more = permissions.length - shown.length;
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
        {shown.length > 0 && (
          <div>
            <p className="text-small text-faint">{titles[kind]()}</p>
            <ul className="mt-1 grid gap-y-0.5">
              {shown.map((permission) => (
                <li key={permission} className="flex items-center gap-2">
                  <Icon name="check" className="size-3.5! text-ok" />
                  {permissionName(permission)}
                </li>
              ))}
            </ul>
            {more > 0 && (
              <span className="-ml-2.5 block">
                <Button size="small" variant="quiet" onPress={() => setAll(true)}>
                  {m.invitation_rights_more({ count: more })}
                </Button>
              </span>
            )}
          </div>
        )}
        <p className="text-soft">{m.invitation_until({ date: formatDate(expiresAt) })}</p>
      </div>
    </Sheet>
  );
}
