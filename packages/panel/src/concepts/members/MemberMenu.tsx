import { m } from "../../messages/messages.js";
import { useAccount } from "../../parts/useAccount.ts";
import { accountPath } from "../../paths.ts";
import { type IconName, Menu, type MenuAction, type Reason } from "../../ui/index.ts";
import { cannotChange } from "./cannot-change.ts";
import { isInvited } from "./member-status.ts";
import type { Member } from "./queries.ts";

export interface MemberMenuProps {
  member: Member;
  noPermission: Reason | undefined;
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
  const { number } = useAccount();
  const disabledReason = cannotChange(member, noPermission);
  const invited = isInvited(member);
  const action = (id: string, icon: IconName, label: string, run: (member: Member) => void): MenuAction => ({
    id,
    icon,
    label,
    disabledReason,
    onAction: () => run(member),
  });
  const access = [
    action("role", "shield", m.members_menu_role(), props.onChangeRole),
    action("end", "clock", m.members_menu_end(), props.onChangeEnd),
    ...(invited ? [action("resend", "mail", m.members_menu_resend(), props.onResend)] : []),
    ...(member.status === "in-use"
      ? [action("suspend", "lock", m.members_menu_suspend(), props.onSuspend)]
      : []),
    ...(member.status === "suspended"
      ? [action("restore", "check", m.members_menu_restore(), props.onRestore)]
      : []),
  ];
  const end = invited
    ? action("cancel", "cross", m.members_menu_cancel(), props.onRemove)
    : action("remove", "cross", m.members_menu_remove(), props.onRemove);
  const why = (person: string): MenuAction => ({
    id: "why",
    icon: "info",
    label: m.members_menu_why(),
    href: accountPath(number, "why", member.isMe ? {} : { person }),
  });
  const leave: MenuAction = {
    id: "leave",
    icon: "cross",
    label: m.members_menu_leave(),
    onAction: props.onLeave,
  };
  return (
    <Menu
      label={m.members_menu_label({ name: member.name })}
      groups={[
        { id: "access", actions: access },
        ...(member.personId ? [{ id: "why", actions: [why(member.personId)] }] : []),
        { id: "end", actions: [{ ...(member.isMe ? leave : end), danger: true }] },
      ]}
    />
  );
}
