import { m } from "../../messages/messages.js";
import { Checkbox, Field } from "../../ui/index.ts";

export interface Refusal {
  reason: string;
  block: boolean;
}

export interface DeclineRequestProps {
  manager: string;
  value: Refusal;
  onChange: (value: Refusal) => void;
}

/** Why, and whether they may ask again. */
export function DeclineRequest({ manager, value, onChange }: DeclineRequestProps) {
  return (
    <>
      <Field
        label={m.decline_reason()}
        description={m.decline_reason_note()}
        lines={2}
        maxLength={500}
        autoFocus
        value={value.reason}
        onChange={(reason) => onChange({ ...value, reason })}
      />
      <Checkbox
        checked={value.block}
        onChange={(block) => onChange({ ...value, block })}
        description={m.decline_block_note({ manager })}
      >
        {m.decline_block()}
      </Checkbox>
    </>
  );
}
