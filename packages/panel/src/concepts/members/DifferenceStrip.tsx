import { m } from "../../messages/messages.js";
import { permissionName } from "../../parts/permissionName.ts";
import { Button } from "../../ui/index.ts";
import type { RoleDraft } from "./role-draft.ts";

export interface DifferenceStripProps {
  /** The role's name. */
  role: string;
  draft: RoleDraft;
  onReset: () => void;
}

/** "Billing + Place orders − Pay invoices · Reset to role", read out as it changes. */
export function DifferenceStrip({ role, draft, onReset }: DifferenceStripProps) {
  const same = draft.ticked.length + draft.unticked.length === 0;
  return (
    <div className="sticky top-0 z-10 flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 rounded-sheet bg-hover px-3 py-1">
      <p role="status" className="min-w-0 flex-1 basis-52">
        <span className="font-semibold">{role}</span>
        {draft.ticked.map((one) => (
          <span key={one} className="text-ok">{` + ${permissionName(one)}`}</span>
        ))}
        {draft.unticked.map((one) => (
          <span key={one} className="text-stop">{` − ${permissionName(one)}`}</span>
        ))}
        {same && <span className="text-soft"> {m.members_no_difference()}</span>}
      </p>
      {!same && (
        <Button size="small" variant="quiet" onPress={onReset}>
          {m.members_reset_role()}
        </Button>
      )}
    </div>
  );
}
