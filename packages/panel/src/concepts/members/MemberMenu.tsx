import { m } from "../../messages/messages.js";
import { Menu, type MenuAction } from "../../ui/index.ts";
import { cannotChange } from "./cannot-change.ts";
import { isInvited } from "./member-status.ts";
import type { Member } from "./queries.ts";

export interface MemberMenuProps {
  member: Member;
  noPermission: string | undefined;
  onChangeRole: (member: Member) => void;
  onChangeEnd: (member: Member) => void;
  onResend: (member: Member) => void;
  onSuspend: (member: Member) => void;
  onRestore: (member: Member) => void;
  onRemove: (member: Member) => void;
  onLeave: () => void;
}

export function MemberMenu(props: MemberMenuProps) {
  const { member, noPermission } = props;
  const disabledReason = cannotChange(member, noPermission);
  const invited = isInvited(member);
  const action = (id: string, label: string, run: (member: Member) => void): MenuAction => ({
    id,
    label,
    disabledReason,
    onAction: () => run(member),
  });
  const access = [
    { ...action("role", m.members_menu_role(), props.onChangeRole), icon: "shield" as const },
    { ...action("end", m.members_menu_end(), props.onChangeEnd), icon: "clock" as const },
    ...(invited ? [action("resend", m.members_menu_resend(), props.onResend)] : []),
    ...(member.status === "in-use" ? [action("suspend", m.members_menu_suspend(), props.onSuspend)] : []),
    ...(member.status === "suspended" ? [action("restore", m.members_menu_restore(), props.onRestore)] : []),
  ];
  const end = invited
    ? action("cancel", m.members_menu_cancel(), props.onRemove)
    : action("remove", m.members_menu_remove(), props.onRemove);
  const leave: MenuAction = { id: "leave", label: m.members_menu_leave(), onAction: props.onLeave };
  return (
    <Menu
      label={m.members_menu_label({ name: member.name })}
      groups={[
        { id: "access", actions: access },
        { id: "end", actions: [{ ...(member.isMe ? leave : end), icon: "cross", danger: true }] },
      ]}
    />
  );
}
