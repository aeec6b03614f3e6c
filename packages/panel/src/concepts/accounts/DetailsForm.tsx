import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { formError } from "../../parts/form-error.tsx";
import { TheirChanges } from "../../parts/TheirChanges.tsx";
import { useMay } from "../../parts/useAccount.ts";
import { useDraft } from "../../parts/useDraft.ts";
import { Button, Field, Form, showToast } from "../../ui/index.ts";
import { type Details, detailLabel, detailNames } from "./company-details.ts";
import { UnsavedGuard } from "./UnsavedGuard.tsx";
import { useUpdateAccount } from "./useUpdateAccount.ts";

export interface DetailsFormProps {
  account: string;
  version: number;
  details: Details;
}

export function DetailsForm({ account, version, details }: DetailsFormProps) {
  const { reason } = useMay("account.edit");
  const { draft, set, mine, unsaved, theirs, keepMine, takeTheirs, ...base } = useDraft(version, details);
  const updating = useUpdateAccount(account);
  const fields = updating.error ? describeProblem(updating.error).fields : {};
  const save = () => {
    if (reason || theirs) return;
    if (unsaved) updating.mutate({ changes: mine, version: base.version });
    else showToast({ text: m.settings_nothing_to_save() });
  };
  const field = (name: keyof Details) => ({
    value: draft[name],
    onChange: (value: string) => set({ [name]: value }),
    error: fields[name],
    readOnly: Boolean(reason),
  });
  return (
    <Form
      onSubmit={save}
      error={theirs ? undefined : formError(updating.error, detailNames)}
      actions={
        <>
          <Button variant="primary" type="submit" pending={updating.isPending} disabledReason={reason}>
            {m.settings_save()}
          </Button>
          {unsaved && (
            <Button variant="quiet" onPress={takeTheirs}>
              {m.settings_discard()}
            </Button>
          )}
        </>
      }
    >
      <UnsavedGuard unsaved={unsaved && !updating.isPending} />
      {theirs && (
        <TheirChanges
          items={told(theirs)}
          takeFocus={Boolean(updating.error)}
          onKeepMine={() => {
            updating.reset();
            keepMine();
          }}
          onTakeTheirs={() => {
            updating.reset();
            takeTheirs();
          }}
        />
      )}
      <Field
        label={m.settings_name()}
        required
        autoComplete="organization"
        maxLength={120}
        {...field("name")}
      />
      <Field
        label={m.settings_address()}
        lines={3}
        autoComplete="street-address"
        maxLength={500}
        {...field("address")}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={m.settings_tax_id()} tabular autoComplete="off" maxLength={40} {...field("taxId")} />
        <Field
          label={m.settings_phone()}
          type="tel"
          tabular
          autoComplete="tel"
          maxLength={40}
          {...field("phone")}
        />
      </div>
      <Field
        label={m.settings_website()}
        type="url"
        autoComplete="url"
        placeholder="https://"
        {...field("website")}
      />
    </Form>
  );
}

function told(changes: Partial<Details>) {
  return detailNames.flatMap((name) => {
    const value = changes[name];
    return value === undefined ? [] : [{ term: detailLabel(name), value: value || m.settings_emptied() }];
  });
}
