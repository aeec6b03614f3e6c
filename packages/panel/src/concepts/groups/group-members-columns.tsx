import { m } from "../../messages/messages.js";
import { RoleBadge } from "../../parts/RoleBadge.tsx";
import { Button, type Column, type Reason } from "../../ui/index.ts";
import { cannotRegroup } from "../members/cannot-change.ts";
import { MemberIdentity } from "../members/MemberIdentity.tsx";
import { MemberStatusCell } from "../members/MemberStatusCell.tsx";
import type { Member } from "../members/queries.ts";

export interface GroupMembersColumnsProps {
  noManage: Reason | undefined;
  onRemove: (member: Member) => void;
}

export const groupMembersColumns = ({ noManage, onRemove }: GroupMembersColumnsProps): Column<Member>[] => [
  {
    id: "person",
    header: m.members_column_person(),
    main: true,
    cell: (member) => <MemberIdentity member={member} />,
  },
  {
    id: "role",
    header: m.members_column_role(),
    cell: ({ role, isOwner }) => <RoleBadge role={role} isOwner={isOwner} />,
  },
  {
    id: "status",
    header: m.members_column_status(),
    cell: (member) => <MemberStatusCell member={member} />,
  },
  {
    id: "actions",
    header: m.members_column_actions(),
    hideHeader: true,
    align: "end",
    nowrap: true,
    cell: (member) => (
      <Button
        variant="quiet"
        label={m.groups_remove_label({ name: member.name })}
        disabledReason={noManage ?? cannotRegroup(member)}
        onPress={() => onRemove(member)}
      >
        {m.groups_remove()}
      </Button>
    ),
  },
];
