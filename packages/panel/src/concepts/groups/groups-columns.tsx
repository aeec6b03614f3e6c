import { m } from "../../messages/messages.js";
import { PeopleCount } from "../../parts/PeopleCount.tsx";
import { groupPath } from "../../paths.ts";
import { type Column, Menu, type Reason, TextLink } from "../../ui/index.ts";
import type { Group } from "./queries.ts";

export interface GroupsColumnsProps {
  account: string;
  noManage: Reason | undefined;
  onRename: (group: Group) => void;
  onDelete: (group: Group) => void;
}

export const groupsColumns = (props: GroupsColumnsProps): Column<Group>[] => [
  {
    id: "group",
    header: m.groups_column_group(),
    main: true,
    cell: (group) => (
      <TextLink strong href={groupPath(props.account, group.id)}>
        {group.name}
      </TextLink>
    ),
  },
  {
    id: "members",
    header: m.groups_column_members(),
    cell: ({ members }) => <PeopleCount count={members} />,
  },
  {
    id: "actions",
    header: m.members_column_actions(),
    hideHeader: true,
    align: "end",
    phone: "corner",
    cell: (group) => (
      <Menu
        label={m.groups_menu_label({ group: group.name })}
        groups={[
          {
            id: "group",
            actions: [
              {
                id: "rename",
                label: m.groups_rename(),
                disabledReason: props.noManage,
                onAction: () => props.onRename(group),
              },
            ],
          },
          {
            id: "end",
            actions: [
              {
                id: "delete",
                label: m.groups_delete(),
                danger: true,
                disabledReason: props.noManage,
                onAction: () => props.onDelete(group),
              },
            ],
          },
        ]}
      />
    ),
  },
];
