import { m } from "../../messages/messages.js";
import { PeopleCount } from "../../parts/PeopleCount.tsx";
import { hueOfRole } from "../../parts/role-hue.ts";
import { roleName } from "../../parts/roleName.ts";
import { rolePath } from "../../paths.ts";
import { type Column, Icon, Menu, type MenuAction, type Reason, TextLink } from "../../ui/index.ts";
import type { Role } from "../members/queries.ts";
import { RoleMark } from "./RoleMark.tsx";
import { roleLine } from "./role-line.ts";

export interface RolesColumnsProps {
  account: string;
  noManage: Reason | undefined;
  onDuplicate: (role: Role) => void;
  onDelete: (role: Role) => void;
}

export const rolesColumns = (props: RolesColumnsProps): Column<Role>[] => [
  {
    id: "role",
    header: m.members_column_role(),
    main: true,
    width: "19rem",
    cell: (role) => (
      <span className="flex items-center gap-3">
        <RoleMark name={roleName(role)} letter={role.letter} hue={hueOfRole(role)} />
        <span className="min-w-0">
          <TextLink strong href={rolePath(props.account, String(role.choice))}>
            {roleName(role)}
          </TextLink>
          {role.preset && (
            <span className="flex items-center gap-1 text-small font-normal text-soft">
              <Icon name="lock" size="small" />
              {m.roles_preset()}
            </span>
          )}
        </span>
      </span>
    ),
  },
  {
    id: "description",
    header: m.roles_column_description(),
    phone: "plain",
    cell: (role) => {
      const line = roleLine(role);
      return line && <span className="text-soft">{line}</span>;
    },
  },
  {
    id: "people",
    header: m.roles_column_people(),
    nowrap: true,
    cell: (role) => <PeopleCount count={role.members} />,
  },
  {
    id: "actions",
    header: m.members_column_actions(),
    hideHeader: true,
    align: "end",
    phone: "corner",
    cell: (role) => <RoleMenu {...props} role={role} />,
  },
];

function RoleMenu({ role, account, noManage, onDuplicate, onDelete }: RolesColumnsProps & { role: Role }) {
  const actions: MenuAction[] = [
    {
      id: "open",
      label: role.preset ? m.roles_look() : m.roles_edit(),
      href: rolePath(account, String(role.choice)),
    },
    {
      id: "duplicate",
      label: m.roles_duplicate(),
      icon: "copy",
      disabledReason: noManage,
      onAction: () => onDuplicate(role),
    },
  ];
  const end: MenuAction = {
    id: "delete",
    label: m.roles_delete(),
    danger: true,
    disabledReason: noManage,
    onAction: () => onDelete(role),
  };
  return (
    <Menu
      label={m.roles_menu_label({ role: roleName(role) })}
      groups={[{ id: "role", actions }, ...(role.preset ? [] : [{ id: "end", actions: [end] }])]}
    />
  );
}
