import { useState } from "react";
import { m } from "../../messages/messages.js";
import { LoadError } from "../../parts/LoadError.tsx";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { useMemberSearch } from "../../parts/useMemberSearch.ts";
import {
  Button,
  Callout,
  Checkbox,
  Dialog,
  Identity,
  type Reason,
  SearchField,
  Skeleton,
} from "../../ui/index.ts";
import { cannotRegroup } from "../members/cannot-change.ts";
import { isInvited } from "../members/member-status.ts";
import type { Member } from "../members/queries.ts";
import type { Group } from "./queries.ts";
import type { useGroupMembers } from "./useGroupMembers.ts";

export interface AddMembersDialogProps {
  account: string;
  group: Group;
  adding: ReturnType<typeof useGroupMembers>["adding"];
  onClose: () => void;
}

export function AddMembersDialog({ account, group, adding, onClose }: AddMembersDialogProps) {
  const { typed, setTyped, query, rows } = useMemberSearch(account);
  // Kept while one searches for the next.
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const toggle = (id: string, name: string) => {
    const next = new Map(chosen);
    if (!next.delete(id)) next.set(id, name);
    setChosen(next);
  };
  const add = () =>
    adding.mutate(
      [...chosen].map(([id, name]) => ({ id, name })),
      { onSuccess: onClose },
    );
  return (
    <Dialog
      open
      keepOnOutsideClick
      onOpenChange={onClose}
      title={m.groups_add_title({ group: group.name })}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button
            variant="primary"
            pending={adding.isPending}
            disabledReason={chosen.size === 0 ? m.groups_add_none() : undefined}
            onPress={add}
          >
            {chosen.size === 0 ? m.groups_add() : m.groups_add_verb({ count: chosen.size })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {adding.error && (
          <Callout tone="stop">
            <ProblemText error={adding.error} />
          </Callout>
        )}
        <SearchField
          label={m.members_search()}
          placeholder={m.members_search_placeholder()}
          value={typed}
          onChange={setTyped}
          autoFocus
          fullWidth
        />
        {query.error && <LoadError error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <Skeleton lines={5} />}
        {rows && (
          <ul aria-label={m.groups_column_members()} className="max-h-96 overflow-y-auto">
            {rows.map((row) => {
              const id = row.id ?? "";
              return (
                <li key={id} className="border-t border-line px-1 py-2 first:border-t-0">
                  <Checkbox
                    checked={isInside(row, group) || chosen.has(id)}
                    onChange={() => toggle(id, row.name)}
                    disabledReason={whyNot(row, group)}
                  >
                    <Identity name={row.name} detail={row.email} shape="round" />
                  </Checkbox>
                </li>
              );
            })}
          </ul>
        )}
        {rows?.length === 0 && <p className="py-4 text-center text-soft">{m.list_no_match()}</p>}
        {query.hasNextPage && (
          <div>
            <Button
              size="small"
              pending={query.isFetchingNextPage}
              onPress={() => void query.fetchNextPage()}
            >
              {m.ui_load_more()}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

const isInside = ({ groups }: Member, { id }: Group) => groups.some((one) => one.id === id);

function whyNot(member: Member, group: Group): Reason | undefined {
  if (isInside(member, group)) return m.groups_inside_already();
  return isInvited(member) ? m.groups_not_accepted() : cannotRegroup(member);
}
