import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { EndingDialog } from "../EndingDialog.tsx";
import type { TemporaryGrant } from "./queries.ts";

export interface EndTemporaryDialogProps {
  account: string;
  accountName: string;
  grant: TemporaryGrant;
  holder: string;
  onClose: () => void;
}

export function EndTemporaryDialog({ grant, holder, ...dialog }: EndTemporaryDialogProps) {
  return (
    <EndingDialog
      {...dialog}
      title={m.temporary_end_title({ person: holder })}
      verb={m.temporary_end()}
      done={m.temporary_ended_toast()}
      end={() => server.endTemporaryAccess({ params: { account: dialog.account, grant: grant.id } })}
    >
      {m.temporary_end_text()}
    </EndingDialog>
  );
}
