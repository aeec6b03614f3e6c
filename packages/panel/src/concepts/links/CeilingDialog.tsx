import { useState } from "react";
import { m } from "../../messages/messages.js";
import type { Level } from "../../parts/LevelChoice.tsx";
import { Button, Dialog, Form } from "../../ui/index.ts";
import { CeilingChoice } from "./CeilingChoice.tsx";
import type { Ceiling } from "./ceiling-choice.ts";
import type { ManagerLink } from "./queries.ts";

export interface CeilingDialogProps {
  account: string;
  accountName: string;
  link: ManagerLink;
  onChoose: (ceiling: Ceiling) => void;
  onClose: () => void;
}

const form = "ceiling";
const levels: readonly Level[] = ["admin", "editor", "viewer", "suspended"];

/** For what does not fit in a list of levels: other roles and single permissions. */
export function CeilingDialog({ account, accountName, link, onChoose, onClose }: CeilingDialogProps) {
  const [ceiling, setCeiling] = useState<Ceiling | null>(link.ceiling?.choice ?? null);
  const [missing, setMissing] = useState(false);
  const nothing = ceiling === null || ceiling.length === 0;
  const choose = () => {
    if (nothing) return setMissing(true);
    onChoose(ceiling);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      keepOnOutsideClick
      title={m.ceiling_title({ manager: link.account.name })}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="primary" type="submit" form={form}>
            {m.ceiling_save()}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={choose}>
        <CeilingChoice
          account={account}
          label={m.managers_choose_level()}
          levels={levels}
          value={ceiling}
          onChange={setCeiling}
          error={missing && nothing ? m.managers_choose_level_first() : undefined}
        />
      </Form>
    </Dialog>
  );
}
