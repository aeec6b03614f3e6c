import { useState } from "react";
import { m } from "../../messages/messages.js";
import { Button, Dialog } from "../../ui/index.ts";
import type { Roles } from "../members/queries.ts";
import { PermissionMatrix } from "../roles/PermissionMatrix.tsx";

export interface OwnRightDialogProps {
  name: string;
  accountName: string;
  roles: Roles;
  held: readonly string[];
  onChoose: (permissions: string[]) => void;
  onClose: () => void;
}

/** A right that is no role: any set of permissions. What never passes a link is not offered. */
export function OwnRightDialog({ name, accountName, roles, held, onChoose, onClose }: OwnRightDialogProps) {
  const [chosen, setChosen] = useState(held);
  const passing = roles.permissions.filter(({ reserved }) => !reserved);
  const kept = chosen.filter((one) => passing.some((row) => row.name === one));
  return (
    <Dialog
      open
      size="large"
      keepOnOutsideClick
      onOpenChange={onClose}
      title={m.shares_right_own_title({ name })}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button
            variant="primary"
            disabledReason={kept.length === 0 ? m.shares_right_own_none() : undefined}
            onPress={() => onChoose(kept)}
          >
            {m.shares_right_own_take()}
          </Button>
        </>
      }
    >
      <p className="mb-4 text-soft">{m.shares_right_own_text()}</p>
      <PermissionMatrix permissions={passing} held={kept} onChange={setChosen} locked={undefined} />
    </Dialog>
  );
}
