import { useState } from "react";
import { useAddress } from "../../parts/useAddress.ts";
import { DepartureDialog } from "../departures/DepartureDialog.tsx";
import { ChangeMemberEndDialog } from "./ChangeMemberEndDialog.tsx";
import { ChangeRoleDialog } from "./ChangeRoleDialog.tsx";
import { InviteMembersDialog } from "./InviteMembersDialog.tsx";
import { LeaveTeamDialog } from "./LeaveTeamDialog.tsx";
import type { Member } from "./queries.ts";
import { RemoveMemberDialog } from "./RemoveMemberDialog.tsx";
import { type RoleChange, useChangeRole } from "./useChangeRole.ts";
import { noFilter } from "./useMembersFilter.ts";

export interface MemberDialogsProps {
  account: string;
  accountName: string;
  rows: readonly Member[] | undefined;
  onSuspend: (member: Member) => void;
}

/** The dialog that the page's address names. */
export function MemberDialogs({ account, accountName, rows, onSuspend }: MemberDialogsProps) {
  const { values, go, adjust } = useAddress();
  const [refused, setRefused] = useState<(RoleChange & { error: unknown }) | null>(null);
  const changeRole = useChangeRole(account, (change, error) => {
    // What was chosen is not lost: the dialog comes back with it, over the row as it now stands.
    setRefused({ ...change, error });
    go({ role: change.member.id ?? undefined });
  });
  const close = () => {
    setRefused(null);
    adjust({
      invite: undefined,
      role: undefined,
      end: undefined,
      remove: undefined,
      leave: undefined,
      depart: undefined,
    });
  };
  const shared = { account, accountName, onClose: close };
  const byId = (id: string | undefined) => (id ? rows?.find((row) => row.id === id) : undefined);
  const changed = byId(values.role);
  const ending = byId(values.end);
  const removed = byId(values.remove);
  const departing = byId(values.depart);
  const again = refused?.member.id === changed?.id ? (refused ?? undefined) : undefined;
  return (
    <>
      {values.invite === "person" && (
        <InviteMembersDialog
          {...shared}
          onFind={(email) => adjust({ ...noFilter, invite: undefined, q: email })}
        />
      )}
      {changed && (
        <ChangeRoleDialog
          {...shared}
          key={`${changed.id}${again ? " again" : ""}`}
          member={changed}
          refused={again}
          onSave={(change) => {
            close();
            changeRole(change);
          }}
        />
      )}
      {ending && <ChangeMemberEndDialog {...shared} key={ending.id} member={ending} />}
      {removed && (
        <RemoveMemberDialog
          {...shared}
          member={removed}
          onSuspend={onSuspend}
          onDepart={() => adjust({ remove: undefined, depart: removed.id ?? undefined })}
        />
      )}
      {departing?.id && <DepartureDialog {...shared} member={{ id: departing.id, name: departing.name }} />}
      {values.leave === "team" && <LeaveTeamDialog {...shared} />}
    </>
  );
}
