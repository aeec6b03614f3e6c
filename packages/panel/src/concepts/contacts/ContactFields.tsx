import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { Callout, Checkbox, Field, Fieldset, Select } from "../../ui/index.ts";
import type { ContactValues } from "./contact-values.ts";
import { mailCategories, mailLine, mailName } from "./mail-categories.ts";

export interface ContactFieldsProps {
  draft: ContactValues;
  set: (change: Partial<ContactValues>) => void;
  error: unknown;
  /** A member signs in with his address: it is no longer the account's to change. */
  member: boolean;
}

const languages = [
  { value: "en" as const, label: "English" },
  { value: "pl" as const, label: "Polski" },
];

export function ContactFields({ draft, set, error, member }: ContactFieldsProps) {
  const fields = error ? describeProblem(error).fields : {};
  const field = (name: "name" | "email" | "phone" | "address") => ({
    value: draft[name],
    onChange: (value: string) => set({ [name]: value }),
    error: fields[name],
    autoComplete: "off",
  });
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={m.members_name_label()} required autoFocus maxLength={120} {...field("name")} />
        <Field
          label={m.members_email_label()}
          type="email"
          required
          {...field("email")}
          {...(member ? { disabledReason: m.contacts_email_member() } : {})}
        />
        <Field label={m.settings_phone()} type="tel" tabular maxLength={40} {...field("phone")} />
        <Select
          label={m.contacts_language()}
          options={languages}
          value={draft.language}
          onChange={(language) => set({ language })}
          error={fields.language}
        />
      </div>
      <Field label={m.settings_address()} lines={2} maxLength={500} {...field("address")} />
      <Fieldset legend={m.contacts_mails_legend()} description={m.contacts_mails_always()}>
        {mailCategories.map((category) => (
          <Checkbox
            key={category}
            checked={draft[category]}
            onChange={(gets) => set({ [category]: gets })}
            description={mailLine(category)}
          >
            {mailName(category)}
          </Checkbox>
        ))}
      </Fieldset>
      {!member && <Callout tone="info">{m.contacts_no_access()}</Callout>}
    </>
  );
}
