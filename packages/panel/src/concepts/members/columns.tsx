import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { Drift } from "../../parts/LevelBadge.tsx";
import { RoleBadge } from "../../parts/RoleBadge.tsx";
import { type Column, Icon } from "../../ui/index.ts";
import { GroupChips } from "./GroupChips.tsx";
import { InvitedCell } from "./InvitedCell.tsx";
import { MemberIdentity } from "./MemberIdentity.tsx";
import { MemberMenu, type MemberMenuProps } from "./MemberMenu.tsx";
import { MemberStatusCell } from "./MemberStatusCell.tsx";
import { isInvited } from "./member-status.ts";
import type { Member } from "./queries.ts";
import { TwoFactorMark } from "./TwoFactorMark.tsx";

export const memberColumns = (menu: Omit<MemberMenuProps, "member">): Column<Member>[] => [
  {
    id: "name",
    header: m.members_column_person(),
    main: true,
    sortable: true,
    cell: (member) => (
      <span className="flex min-w-0 items-center gap-2">
        <MemberIdentity member={member} wraps />
        {member.twoFactor !== null && <TwoFactorMark on={member.twoFactor} />}
      </span>
    ),
  },
  {
    id: "role",
    header: m.members_column_role_groups(),
    cell: (member) => (
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <RoleBadge role={member.role} isOwner={member.isOwner} />
        <Drift added={member.ticked} removed={member.unticked} />
        {member.isOwner && (
          <span className="inline-flex items-center gap-1 text-small text-soft">
            <Icon name="lock" className="size-3.5!" />
            {m.members_owner_locked()}
          </span>
        )}
        {member.groups.length > 0 && <GroupChips groups={member.groups} />}
      </span>
    ),
  },
  {
    id: "status",
    header: m.members_column_status(),
    cell: (member) => <MemberStatusCell member={member} />,
  },
  {
    id: "active",
    header: m.members_column_activity(),
    sortable: true,
    cell: (member) =>
      member.lastActiveAt ? (
        <Ago at={member.lastActiveAt} />
      ) : member.isOwner || isInvited(member) ? null : (
        <span className="text-soft">{m.pages_never()}</span>
      ),
  },
  {
    id: "invited",
    header: m.members_column_invited(),
    sortable: true,
    cell: (member) => (member.invitation ? <InvitedCell invitation={member.invitation} /> : null),
  },
  {
    id: "actions",
    header: m.members_column_actions(),
    hideHeader: true,
    align: "end",
    nowrap: true,
    phone: "corner",
    cell: (member) => (member.isOwner ? null : <MemberMenu {...menu} member={member} />),
  },
];
