import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { EndingDialog } from "../../parts/EndingDialog.tsx";
import { LostClients } from "../shares/LostClients.tsx";
import type { Group } from "./queries.ts";

export interface DeleteGroupDialogProps {
  account: string;
  accountName: string;
  group: Group;
  onClose: () => void;
  onDeleted: () => void;
}

export function DeleteGroupDialog({ group, onDeleted, ...dialog }: DeleteGroupDialogProps) {
  const words = { group: group.name };
  return (
    <EndingDialog
      {...dialog}
      title={m.groups_delete_title(words)}
      verb={m.groups_delete_verb(words)}
      done={m.groups_deleted_toast(words)}
      end={() => client.deleteGroup({ params: { account: dialog.account, group: group.id } })}
      onEnded={onDeleted}
    >
      <div className="flex flex-col gap-2">
        <p>{m.groups_delete_text(words)}</p>
        {group.members > 0 && <p>{m.groups_delete_members({ count: group.members })}</p>}
        <LostClients account={dialog.account} group={group.id} />
      </div>
    </EndingDialog>
  );
}
