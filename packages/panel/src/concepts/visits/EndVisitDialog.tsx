import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { EndingDialog } from "../../parts/EndingDialog.tsx";
import { visitorName } from "../../parts/visitorName.ts";
import type { Visit } from "./queries.ts";

export interface EndVisitDialogProps {
  account: string;
  accountName: string;
  visit: Visit;
  onClose: () => void;
}

export function EndVisitDialog({ visit, ...dialog }: EndVisitDialogProps) {
  const names = { person: visitorName(visit), manager: visit.via.name };
  return (
    <EndingDialog
      {...dialog}
      title={m.visits_end_title(names)}
      verb={m.visits_end()}
      done={m.visits_end_toast(names)}
      end={() => client.endVisit({ params: { account: dialog.account, visit: visit.id } })}
    >
      {m.visits_end_text(names)}
    </EndingDialog>
  );
}
