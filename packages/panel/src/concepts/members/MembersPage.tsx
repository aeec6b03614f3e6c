import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { m } from "../../messages/messages.js";
import { AccessRequests } from "../../parts/asking/AccessRequests.tsx";
import { TemporaryAccess } from "../../parts/asking/TemporaryAccess.tsx";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { ListTable, rowsOf } from "../../parts/ListTable.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { useFailure } from "../../parts/useFailure.ts";
import { accountPath } from "../../paths.ts";
import { EmptyState, PageHeader, TextLink } from "../../ui/index.ts";
import { OfferCallout } from "../ownership/OfferCallout.tsx";
import { BulkActions } from "./BulkActions.tsx";
import { memberColumns } from "./columns.tsx";
import { type InvitationLink, InvitationLinks } from "./InvitationLinks.tsx";
import { MemberDialogs } from "./MemberDialogs.tsx";
import { MembersFilters } from "./MembersFilters.tsx";
import { InviteButton, MembersHeaderActions } from "./MembersHeaderActions.tsx";
import { type Member, membersQuery } from "./queries.ts";
import { TeamTabs } from "./TeamTabs.tsx";
import { useMemberActions } from "./useMemberActions.ts";
import { useMembersFilter } from "./useMembersFilter.ts";

const keyOf = (member: Member) => member.id ?? "owner";

export default function MembersPage() {
  const account = useAccount();
  const noPermission = useMay("people.manage").reason;
  const { go } = useAddress();
  const { filter, filtered, clear, sort, shownSort, onSort } = useMembersFilter();
  const query = useInfiniteQuery(membersQuery(account.number, filter, sort));
  const failing = useFailure();
  const [links, setLinks] = useState<readonly InvitationLink[]>([]);
  const actions = useMemberActions(account.number, failing.report, (link) => setLinks([link]));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rows = rowsOf(query.data);
  const changeable = new Map(rows?.flatMap((row) => (row.can.change ? [[keyOf(row), row] as const] : [])));
  const chosen = [...changeable].flatMap(([key, row]) => (selected.has(key) ? [row] : []));
  const names = { account: account.number, accountName: account.name };
  const invite = <InviteButton noPermission={noPermission} />;
  return (
    <>
      <PageHeader
        title={m.frame_users()}
        sub={m.members_sub({ account: account.name })}
        actions={
          <MembersHeaderActions
            account={account.number}
            filter={filter}
            noPermission={noPermission}
            onExportFailed={failing.report(m.members_export_failed())}
          />
        }
      />
      <TeamTabs current="users" />
      <OfferCallout />
      <FailureNotice failure={failing.failure} onDismiss={failing.clear} />
      <AccessRequests kind="member" />
      <MembersFilters account={account.number} filter={filter} />
      <BulkActions {...names} members={chosen} noPermission={noPermission} onSelect={setSelected} />
      <ListTable
        label={m.frame_users()}
        query={query}
        columns={memberColumns({
          noPermission,
          onChangeRole: (member) => go({ role: member.id ?? undefined }),
          onChangeEnd: (member) => go({ end: member.id ?? undefined }),
          onRemove: (member) => go({ remove: member.id ?? undefined }),
          onLeave: () => go({ leave: "team" }),
          onResend: actions.resend,
          onSuspend: actions.suspend,
          onRestore: actions.restore,
        })}
        rowKey={keyOf}
        rowName={(member) => member.name}
        sort={shownSort}
        onSort={onSort}
        selection={
          noPermission ? undefined : { selected, onChange: setSelected, can: (key) => changeable.has(key) }
        }
        onClearFilters={filtered ? clear : undefined}
        empty={<EmptyState icon="person" title={m.members_empty()} actions={invite} />}
      />
      {!filtered && rows?.length === 1 && rows[0]?.isMe && (
        <EmptyState icon="person" title={m.members_only_you()} actions={invite}>
          {m.members_only_you_text()}
        </EmptyState>
      )}
      <TemporaryAccess kind="member" />
      <InvitationLinks links={links} onClose={() => setLinks([])} />
      {!noPermission && (
        <p className="mt-4 text-small">
          <TextLink href={accountPath(account.number, "users/left")}>{m.departures_title()}</TextLink>
        </p>
      )}
      <MemberDialogs {...names} rows={rows} onSuspend={actions.suspend} />
    </>
  );
}
