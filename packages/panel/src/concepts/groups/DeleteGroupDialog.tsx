import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { accountKey } from "../../parts/queries.ts";
import { ConfirmDialog, showToast } from "../../ui/index.ts";
import { LostClients } from "../shares/LostClients.tsx";
import type { Group } from "./queries.ts";

export interface DeleteGroupDialogProps {
  account: string;
  accountName: string;
  group: Group;
  onClose: () => void;
  onDeleted: () => void;
}

export function DeleteGroupDialog(props: DeleteGroupDialogProps) {
  const { account, accountName, group, onClose, onDeleted } = props;
  const words = { group: group.name };
  const cache = useQueryClient();
  const deleting = useMutation({
    mutationFn: () => client.deleteGroup({ params: { account, group: group.id } }),
    onSuccess: async () => {
      showToast({ text: m.groups_deleted_toast(words) });
      onDeleted();
      await cache.invalidateQueries({ queryKey: accountKey(account) });
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={m.groups_delete_title(words)}
      sub={m.pages_for_account({ account: accountName })}
      verb={m.groups_delete_verb(words)}
      onConfirm={() => deleting.mutate()}
      pending={deleting.isPending}
      error={deleting.error && <ProblemText error={deleting.error} />}
    >
      <div className="flex flex-col gap-2">
        <p>{m.groups_delete_text(words)}</p>
        {group.members > 0 && <p>{m.groups_delete_members({ count: group.members })}</p>}
        <LostClients account={account} group={group.id} />
      </div>
    </ConfirmDialog>
  );
}
