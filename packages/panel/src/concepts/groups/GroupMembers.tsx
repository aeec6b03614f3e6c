import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { AddressSearch } from "../../parts/AddressSearch.tsx";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { ListTable } from "../../parts/ListTable.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { useFailure } from "../../parts/useFailure.ts";
import { Button, EmptyState, Toolbar } from "../../ui/index.ts";
import { AddMembersDialog } from "./AddMembersDialog.tsx";
import { groupMembersColumns } from "./group-members-columns.tsx";
import { type Group, groupMembersQuery } from "./queries.ts";
import { useGroupMembers } from "./useGroupMembers.ts";

/** Who is in a group. */
export function GroupMembers({ group }: { group: Group }) {
  const { number } = useAccount();
  const noManage = useMay("groups.manage").reason;
  const { values, go, adjust } = useAddress();
  const query = useInfiniteQuery(groupMembersQuery(number, group.id, values.q));
  const { failure, clear, report } = useFailure();
  const { adding, remove } = useGroupMembers(number, group, report);
  const close = () => {
    adding.reset();
    adjust({ add: undefined });
  };
  const noAdd = noManage ?? (group.can.give ? undefined : m.members_group_beyond());
  const add = (
    <Button variant="primary" disabledReason={noAdd} onPress={() => go({ add: "members" })}>
      {m.groups_add()}
    </Button>
  );
  return (
    <>
      <FailureNotice failure={failure} onDismiss={clear} />
      <Toolbar end={add}>
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
    </>
  );
}
