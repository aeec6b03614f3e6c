import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { formError } from "../../parts/form-error.tsx";
import { useMay } from "../../parts/useAccount.ts";
import { Button, Field, Form, showToast } from "../../ui/index.ts";
import { ChangedMeanwhile } from "./ChangedMeanwhile.tsx";
import { type Details, detailNames, isEmpty } from "./company-details.ts";
import { UnsavedGuard } from "./UnsavedGuard.tsx";
import { useDetailsDraft } from "./useDetailsDraft.ts";
import { useUpdateAccount } from "./useUpdateAccount.ts";

export interface DetailsFormProps {
  account: string;
  version: number;
  details: Details;
}

export function DetailsForm({ account, version, details }: DetailsFormProps) {
  const { reason } = useMay("account.edit");
  const { draft, set, mine, theirs, keepMine, takeTheirs, ...base } = useDetailsDraft(version, details);
  const updating = useUpdateAccount(account);
  const unsaved = !isEmpty(mine);
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
        <ChangedMeanwhile
          theirs={theirs}
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
