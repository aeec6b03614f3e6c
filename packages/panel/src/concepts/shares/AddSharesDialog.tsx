import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { m } from "../../messages/messages.js";
import { rowsOf } from "../../parts/ListTable.tsx";
import { LoadError } from "../../parts/LoadError.tsx";
import { useMemberSearch } from "../../parts/useMemberSearch.ts";
import { Button, Dialog, SearchField, Skeleton } from "../../ui/index.ts";
import { groupsQuery } from "../groups/queries.ts";
import { PickList } from "./PickList.tsx";
import type { SharingWith } from "./sharing-draft.ts";
import type { Named } from "./useShareNames.ts";

type Chosen = SharingWith & Named;

export interface AddSharesDialogProps {
  account: string;
  /** Whom the client is shared with in the draft. */
  there: readonly SharingWith[];
  onAdd: (more: readonly Chosen[]) => void;
  onClose: () => void;
}

/** Groups and people of the team to share a client with. */
export function AddSharesDialog({ account, there, onAdd, onClose }: AddSharesDialogProps) {
  const { typed, setTyped, query: people, rows } = useMemberSearch(account, "in-use");
  const groups = useInfiniteQuery(groupsQuery(account, typed.trim() || undefined));
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const same = (a: SharingWith) => (b: SharingWith) => a.kind === b.kind && a.id === b.id;
  const item = (one: Chosen, detail: string) => ({
    id: one.id,
    name: one.name,
    detail,
    isThere: there.some(same(one)),
    isChosen: chosen.some(same(one)),
    onToggle: () =>
      setChosen(chosen.some(same(one)) ? chosen.filter((other) => !same(one)(other)) : [...chosen, one]),
  });
  const groupItems = rowsOf(groups.data)?.map(({ id, name, members }) =>
    item({ kind: "group", id, name, members }, m.members_groups_people({ count: members })),
  );
  const personItems = rows?.flatMap(({ personId, name, email }) =>
    personId ? [item({ kind: "person", id: personId, name, members: null }, email)] : [],
  );
  const failed = [groups, people].find(({ error }) => error);
  return (
    <Dialog
      open
      keepOnOutsideClick
      onOpenChange={onClose}
      title={m.shares_add_title()}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button
            variant="primary"
            disabledReason={chosen.length === 0 ? m.shares_add_none() : undefined}
            onPress={() => onAdd(chosen)}
          >
            {m.shares_add_verb()}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <SearchField label={m.shares_add_search()} value={typed} onChange={setTyped} autoFocus fullWidth />
        {failed && <LoadError error={failed.error} onRetry={() => void failed.refetch()} />}
        {(!groupItems || !personItems) && !failed && <Skeleton lines={5} />}
        {groupItems && personItems && (
          <div className="max-h-96 overflow-y-auto">
            <PickList title={m.shares_groups()} shape="square" items={groupItems} more={groups} />
            <PickList title={m.shares_people()} shape="round" items={personItems} more={people} />
            {groupItems.length + personItems.length === 0 && (
              <p className="py-4 text-center text-soft">{typed ? m.list_no_match() : m.shares_add_empty()}</p>
            )}
          </div>
        )}
      </div>
    </Dialog>
  );
}
