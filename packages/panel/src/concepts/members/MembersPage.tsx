import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { AddressSearch } from "../../parts/AddressSearch.tsx";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { ListTable, rowsOf } from "../../parts/ListTable.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { useFailure } from "../../parts/useFailure.ts";
import { Button, EmptyState, FilterChip, PageHeader, Toolbar } from "../../ui/index.ts";
import { memberColumns } from "./columns.tsx";
import { MemberDialogs } from "./MemberDialogs.tsx";
import { asMemberStatus, memberStatuses, memberStatusName } from "./member-status.ts";
import { membersQuery } from "./queries.ts";
import { useMemberActions } from "./useMemberActions.ts";

export default function MembersPage() {
  const account = useAccount();
  const manage = useMay("people.manage");
  const noPermission = manage.may ? undefined : manage.reason;
  const { values, go, adjust } = useAddress();
  const status = asMemberStatus(values.status);
  const query = useInfiniteQuery(membersQuery(account.number, { q: values.q, status }));
  const { failure, clear, report } = useFailure();
  const actions = useMemberActions(account.number, report);
  const rows = rowsOf(query.data);
  const filtered = Boolean(values.q || status);
  const invite = (
    <Button variant="primary" onPress={() => go({ invite: "person" })} disabledReason={noPermission}>
      {m.members_invite()}
    </Button>
  );
  return (
    <>
      <PageHeader title={m.frame_users()} sub={m.members_sub({ account: account.name })} actions={invite} />
      <FailureNotice failure={failure} onDismiss={clear} />
      <Toolbar>
        <AddressSearch label={m.members_search()} placeholder={m.members_search_placeholder()} />
        <FilterChip
          label={m.members_column_status()}
          options={memberStatuses.map((value) => ({ value, label: memberStatusName(value) }))}
          chosen={status ? [status] : []}
          onChange={([chosen]) => adjust({ status: chosen })}
        />
      </Toolbar>
      <ListTable
        label={m.frame_users()}
        query={query}
        columns={memberColumns({
          noPermission,
          onChangeRole: (member) => go({ role: member.id ?? undefined }),
          onRemove: (member) => go({ remove: member.id ?? undefined }),
          onLeave: () => go({ leave: "team" }),
          onResend: actions.resend,
          onSuspend: actions.suspend,
          onRestore: actions.restore,
        })}
        rowKey={(member) => member.id ?? "owner"}
        onClearFilters={filtered ? () => adjust({ q: undefined, status: undefined }) : undefined}
        empty={<EmptyState icon="person" title={m.members_empty()} actions={invite} />}
      />
      {!filtered && rows?.length === 1 && rows[0]?.isMe && (
        <EmptyState icon="person" title={m.members_only_you()} actions={invite}>
          {m.members_only_you_text()}
        </EmptyState>
      )}
      <MemberDialogs
        account={account.number}
        accountName={account.name}
        rows={rows}
        onSuspend={actions.suspend}
      />
    </>
  );
}
