import { useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { useMailReaches } from "../../parts/useMailReaches.ts";
import { BulkBar, Button, Menu, type Reason } from "../../ui/index.ts";
import { isInvited } from "./member-status.ts";
import { type Member, teamGroupsQuery } from "./queries.ts";
import type { BulkChange } from "./useChangeMembers.ts";

export interface MembersBulkBarProps {
  account: string;
  members: readonly Member[];
  noPermission: Reason | undefined;
  /** Why nobody can be put into a group by me. */
  noGroups: Reason | undefined;
  onChange: (change: BulkChange) => void;
  onChangeRole: () => void;
  onRemove: () => void;
  onClear: () => void;
}

export function MembersBulkBar(props: MembersBulkBarProps) {
  const { account, members, noPermission, noGroups, onChange } = props;
  const mailReaches = useMailReaches();
  const groups = useQuery(teamGroupsQuery(account));
  const unless = (fits: boolean, reason: string) => noPermission ?? (fits ? undefined : reason);
  const some = (fits: (member: Member) => boolean) => members.some(fits);
  const noGroup = noPermission ?? noGroups ?? (groups.data?.length === 0 ? m.members_no_groups() : undefined);
  const toGroup = (
    <Button size="small" endIcon="chevron">
      {m.members_bulk_group()}
    </Button>
  );
  return (
    <BulkBar summary={m.members_bulk_count({ count: members.length })} onClear={props.onClear}>
      <Button size="small" onPress={props.onChangeRole} disabledReason={noPermission}>
        {m.members_menu_role()}
      </Button>
      {noGroup ? (
        <Button size="small" disabledReason={noGroup}>
          {m.members_bulk_group()}
        </Button>
      ) : (
        <Menu
          label={m.members_bulk_group()}
          trigger={toGroup}
          groups={[
            {
              id: "groups",
              actions: (groups.data ?? []).map(({ id, name, can }) => ({
                id,
                label: name,
                disabledReason: can.give ? undefined : m.members_group_beyond(),
                onAction: () => onChange({ kind: "add-to-group", group: id }),
              })),
            },
          ]}
        />
      )}
      <Button
        size="small"
        onPress={() => onChange({ kind: "suspend" })}
        disabledReason={unless(
          some((one) => !isInvited(one) && one.status !== "suspended"),
          m.members_bulk_none_active(),
        )}
      >
        {m.members_menu_suspend()}
      </Button>
      <Button
        size="small"
        onPress={() => onChange({ kind: "restore" })}
        disabledReason={unless(
          some((one) => one.status === "suspended"),
          m.members_bulk_none_suspended(),
        )}
      >
        {m.members_menu_restore()}
      </Button>
      <Button
        size="small"
        onPress={() => onChange({ kind: "resend" })}
        disabledReason={
          mailReaches ? unless(some(isInvited), m.members_bulk_none_invited()) : m.members_resend_no_mail()
        }
      >
        {m.members_menu_resend()}
      </Button>
      <Button size="small" onPress={props.onRemove} disabledReason={noPermission}>
        {m.members_menu_remove()}
      </Button>
    </BulkBar>
  );
}
