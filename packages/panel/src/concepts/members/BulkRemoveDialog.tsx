import { useQueries } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { formatList } from "../../parts/dates.ts";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { ConfirmDialog, Skeleton } from "../../ui/index.ts";
import { LossList } from "./LossList.tsx";
import { isInvited } from "./member-status.ts";
import { type Member, removalQuery } from "./queries.ts";

export interface BulkRemoveDialogProps {
  account: string;
  accountName: string;
  members: readonly Member[];
  pending: boolean;
  error: unknown;
  onRemove: () => void;
  onClose: () => void;
}

/** So many people are counted one by one; of more it is told only how many they are. */
const counted = 30;
const named = 5;

export function BulkRemoveDialog(props: BulkRemoveDialogProps) {
  const { account, accountName, members, pending, error, onRemove, onClose } = props;
  const active = members.filter((member) => !isInvited(member));
  const removals = useQueries({
    queries: (active.length > counted ? [] : active).map(({ id }) => removalQuery(account, id ?? "")),
  });
  const problem = error ?? removals.find((removal) => removal.error)?.error;
  const known = removals.flatMap(({ data }) => (data ? [data] : []));
  const sum = (what: "clients" | "openVisits" | "invitations" | "groups" | "apiKeys") =>
    known.reduce((total, one) => total + one[what], 0);
  const names = members.slice(0, named).map(({ name }) => name);
  const others = members.length - names.length;
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={m.members_bulk_remove_title({ count: members.length })}
      sub={m.pages_for_account({ account: accountName })}
      verb={m.members_bulk_remove_verb({ count: members.length })}
      onConfirm={onRemove}
      pending={pending}
      error={problem ? <ProblemText error={problem} /> : undefined}
    >
      <div className="flex flex-col gap-3">
        <p>{formatList(others > 0 ? [...names, m.members_bulk_others({ count: others })] : names)}</p>
        <p>{m.members_bulk_remove_text()}</p>
        {removals.some(({ isPending }) => isPending) && <Skeleton lines={2} />}
        {known.length > 0 && known.length === removals.length && (
          <LossList
            clients={sum("clients")}
            openVisits={sum("openVisits")}
            invitations={sum("invitations")}
            groups={sum("groups")}
            apiKeys={sum("apiKeys")}
          />
        )}
      </div>
    </ConfirmDialog>
  );
}
