import { m } from "../../messages/messages.js";
import { Checkbox, Field } from "../../ui/index.ts";
import type { Conditions } from "./link-conditions.ts";

export interface ConditionFieldsProps {
  value: Conditions;
  onChange: (value: Conditions) => void;
  /** What is wrong with the end. */
  error?: string | undefined;
}

export function ConditionFields({ value, onChange, error }: ConditionFieldsProps) {
  return (
    <>
      <Field
        label={m.managers_ends_label()}
        description={m.managers_ends_note()}
        type="date"
        value={value.lastDay}
        onChange={(lastDay) => onChange({ ...value, lastDay })}
        error={error}
      />
      <Checkbox
        checked={value.requireTwoFactor}
        onChange={(requireTwoFactor) => onChange({ ...value, requireTwoFactor })}
        description={m.options_two_factor_note()}
      >
        {m.options_two_factor()}
      </Checkbox>
      <Checkbox
        checked={value.onward}
        onChange={(onward) => onChange({ ...value, onward })}
        description={m.options_onward_note()}
      >
        {m.options_onward()}
      </Checkbox>
    </>
  );
}
