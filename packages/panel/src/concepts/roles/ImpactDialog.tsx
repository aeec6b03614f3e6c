import type { AnswerOf, Operations } from "@keyholder/sdk";
import { m } from "../../messages/messages.js";
import { ConfirmDialog } from "../../ui/index.ts";
import { ImpactList } from "./ImpactList.tsx";

export interface ImpactDialogProps {
  role: string;
  accountName: string;
  impact: AnswerOf<Operations["previewRole"]>;
  pending: boolean;
  onSave: () => void;
  onClose: () => void;
}

/** Says whom a change of a role reaches, before it does. */
export function ImpactDialog({ role, accountName, impact, pending, onSave, onClose }: ImpactDialogProps) {
  return (
    <ConfirmDialog
      open
      harmless
      onOpenChange={onClose}
      title={m.roles_impact_title({ role, count: impact.people })}
      sub={m.pages_for_account({ account: accountName })}
      verb={m.roles_impact_verb({ role })}
      onConfirm={onSave}
      pending={pending}
    >
      <p className="mb-2">{m.roles_impact_text()}</p>
      <ImpactList impact={impact} />
    </ConfirmDialog>
  );
}
