import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { AddressSearch } from "../../parts/AddressSearch.tsx";
import { ListTable, rowsOf } from "../../parts/ListTable.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { useGo } from "../../parts/useGo.ts";
import { groupPath } from "../../paths.ts";
import { Button, EmptyState, PageHeader, Toolbar } from "../../ui/index.ts";
import { TeamTabs } from "../members/TeamTabs.tsx";
import { DeleteGroupDialog } from "./DeleteGroupDialog.tsx";
import { GroupNameDialog } from "./GroupNameDialog.tsx";
import { groupsColumns } from "./groups-columns.tsx";
import { groupsQuery } from "./queries.ts";

export default function GroupsPage() {
  const { number, name } = useAccount();
  const noManage = useMay("groups.manage").reason;
  const { values, go, adjust } = useAddress();
  const open = useGo();
  const query = useInfiniteQuery(groupsQuery(number, values.q));
  const rows = rowsOf(query.data);
  const renamed = rows?.find((group) => group.id === values.rename);
  const deleted = rows?.find((group) => group.id === values.delete);
  const close = () => adjust({ new: undefined, rename: undefined, delete: undefined });
  const shared = { account: number, accountName: name, onClose: close };
  const create = (
    <Button variant="primary" disabledReason={noManage} onPress={() => go({ new: "group" })}>
      {m.groups_new()}
    </Button>
  );
  return (
    <>
      <PageHeader title={m.frame_users()} sub={m.groups_sub({ account: name })} actions={create} />
      <TeamTabs current="groups" />
      {(values.q || rows?.length !== 0) && (
        <Toolbar>
          <AddressSearch label={m.groups_search()} placeholder={m.groups_search()} />
        </Toolbar>
      )}
      <ListTable
        label={m.team_tab_groups()}
        query={query}
        columns={groupsColumns({
          account: number,
          noManage,
          onRename: (group) => go({ rename: group.id }),
          onDelete: (group) => go({ delete: group.id }),
        })}
        rowKey={(group) => group.id}
        onClearFilters={values.q ? () => adjust({ q: undefined }) : undefined}
        empty={
          <EmptyState icon="people" title={m.groups_empty()} actions={create}>
            {m.groups_empty_text()}
          </EmptyState>
        }
      />
      {values.new === "group" && (
        <GroupNameDialog {...shared} group={null} onSaved={({ id }) => open(groupPath(number, id))} />
      )}
      {renamed && <GroupNameDialog {...shared} group={renamed} onSaved={close} />}
      {deleted && <DeleteGroupDialog {...shared} group={deleted} onDeleted={close} />}
    </>
  );
}
