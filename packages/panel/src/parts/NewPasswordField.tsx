import { m } from "../messages/messages.js";
import { PasswordField } from "../ui/index.ts";

export interface NewPasswordFieldProps {
  value: string;
  onChange: (value: string) => void;
  label?: string | undefined;
  error?: string | undefined;
  autoFocus?: boolean | undefined;
}

/** A password to be set: may be seen, pasted and offered by the browser. */
export function NewPasswordField({ label = m.entry_password(), ...field }: NewPasswordFieldProps) {
  return (
    <PasswordField
      {...field}
      label={label}
      name="new-password"
      autoComplete="new-password"
      description={field.error ? undefined : m.entry_password_rule()}
    />
  );
}
