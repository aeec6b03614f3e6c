import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { AddressSearch } from "../../parts/AddressSearch.tsx";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { ListTable } from "../../parts/ListTable.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { useFailure } from "../../parts/useFailure.ts";
import { useGo } from "../../parts/useGo.ts";
import { Button, EmptyState, PageHeader, Toolbar } from "../../ui/index.ts";
import { AddMembersDialog } from "./AddMembersDialog.tsx";
import { DeleteGroupDialog } from "./DeleteGroupDialog.tsx";
import { GroupNameDialog } from "./GroupNameDialog.tsx";
import { groupMembersColumns } from "./group-members-columns.tsx";
import { type Group, groupMembersQuery } from "./queries.ts";
import { useGroupMembers } from "./useGroupMembers.ts";

export interface GroupViewProps {
  group: Group;
  /** The address of the list of groups. */
  list: string;
}

/** One group and who is in it. */
export function GroupView({ group, list }: GroupViewProps) {
  const { number, name } = useAccount();
  const noManage = useMay("groups.manage").reason;
  const { values, go, adjust } = useAddress();
  const open = useGo();
  const query = useInfiniteQuery(groupMembersQuery(number, group.id, values.q));
  const { failure, clear, report } = useFailure();
  const { adding, remove } = useGroupMembers(number, group, report);
  const close = () => {
    adding.reset();
    adjust({ rename: undefined, delete: undefined, add: undefined });
  };
  const shared = { account: number, accountName: name, group, onClose: close };
  const noAdd = noManage ?? (group.can.give ? undefined : m.members_group_beyond());
  const add = (
    <Button variant="primary" disabledReason={noAdd} onPress={() => go({ add: "members" })}>
      {m.groups_add()}
    </Button>
  );
  return (
    <>
      <PageHeader
        back={{ href: list, label: m.team_tab_groups() }}
        title={group.name}
        sub={group.members > 0 ? m.roles_people({ count: group.members }) : m.roles_nobody()}
        actions={
          <>
            <Button disabledReason={noManage} onPress={() => go({ rename: group.id })}>
              {m.groups_rename()}
            </Button>
            <Button disabledReason={noManage} onPress={() => go({ delete: group.id })}>
              {m.groups_delete()}
            </Button>
            {add}
          </>
        }
      />
      <FailureNotice failure={failure} onDismiss={clear} />
      <Toolbar>
        <AddressSearch label={m.members_search()} placeholder={m.members_search_placeholder()} />
      </Toolbar>
      <ListTable
        label={m.groups_column_members()}
        query={query}
        columns={groupMembersColumns({ noManage, onRemove: remove })}
        rowKey={(member) => member.id ?? "owner"}
        onClearFilters={values.q ? () => adjust({ q: undefined }) : undefined}
        empty={<EmptyState icon="people" title={m.groups_members_none()} actions={add} />}
      />
      {values.add === "members" && (
        <AddMembersDialog account={number} group={group} adding={adding} onClose={close} />
      )}
      {values.rename === group.id && <GroupNameDialog {...shared} onSaved={close} />}
      {values.delete === group.id && (
        <DeleteGroupDialog {...shared} onDeleted={() => open(list, { replace: true })} />
      )}
    </>
  );
}
