import { useState } from "react";
import { m } from "../../messages/messages.js";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { OutcomesDialog } from "../../parts/OutcomesDialog.tsx";
import { useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import type { Reason } from "../../ui/index.ts";
import { BulkRemoveDialog } from "./BulkRemoveDialog.tsx";
import { BulkRoleDialog } from "./BulkRoleDialog.tsx";
import { MembersBulkBar } from "./MembersBulkBar.tsx";
import { outcomeText } from "./outcome-text.ts";
import type { Member } from "./queries.ts";
import { type BulkChange, type Outcomes, useChangeMembers } from "./useChangeMembers.ts";

export interface BulkActionsProps {
  account: string;
  accountName: string;
  /** Those that are selected. */
  members: readonly Member[];
  noPermission: Reason | undefined;
  onSelect: (ids: ReadonlySet<string>) => void;
}

/** What can be done with several members at once, and what became of it. */
export function BulkActions({ account, accountName, members, noPermission, onSelect }: BulkActionsProps) {
  const { values, go, adjust } = useAddress();
  const noGroups = useMay("groups.manage").reason;
  const [outcomes, setOutcomes] = useState<Outcomes>();
  const changing = useChangeMembers(account, setOutcomes);
  const close = () => {
    changing.reset();
    adjust({ bulk: undefined });
  };
  const change = (wanted: BulkChange) =>
    changing.mutate(
      { members: members.flatMap(({ id, name }) => (id ? [{ id, name }] : [])), change: wanted },
      {
        onSuccess: ({ results }) => {
          // Whoever was skipped stays selected: something else may be done with them.
          onSelect(new Set(results.filter(({ done }) => !done).map(({ member }) => member)));
          if (values.bulk) adjust({ bulk: undefined });
        },
      },
    );
  const shared = { account, accountName, members, onClose: close };
  const state = { pending: changing.isPending, error: changing.error };
  const some = members.length > 0;
  return (
    <>
      {!values.bulk && changing.error && (
        <FailureNotice
          failure={{ what: m.members_bulk_failed(), error: changing.error }}
          onDismiss={() => changing.reset()}
        />
      )}
      {some && (
        <MembersBulkBar
          account={account}
          members={members}
          noPermission={noPermission}
          noGroups={noGroups}
          onChange={change}
          onChangeRole={() => go({ bulk: "role" })}
          onRemove={() => go({ bulk: "remove" })}
          onClear={() => onSelect(new Set())}
        />
      )}
      {some && values.bulk === "role" && <BulkRoleDialog {...shared} {...state} onSave={change} />}
      {some && values.bulk === "remove" && (
        <BulkRemoveDialog {...shared} {...state} onRemove={() => change({ kind: "remove" })} />
      )}
      {outcomes && (
        <OutcomesDialog
          title={m.members_outcome_title()}
          outcomes={outcomes.map(({ member, name, done, code, detail }) => ({
            id: member,
            name,
            done,
            text: done ? m.members_outcome_done() : outcomeText(code, detail, name),
          }))}
          onClose={() => setOutcomes(undefined)}
        />
      )}
    </>
  );
}
