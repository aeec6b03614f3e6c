import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { formError } from "../../parts/form-error.tsx";
import { accountKey } from "../../parts/queries.ts";
import { useAccount } from "../../parts/useAccount.ts";
import { Button, Callout, Dialog, Field, Form, Skeleton } from "../../ui/index.ts";
import { endOfDay, lastDayError } from "../members/last-day.ts";
import { rolesQuery } from "../members/queries.ts";
import { PermissionMatrix } from "../roles/PermissionMatrix.tsx";

const form = "new-api-key";

export interface NewKeyDialogProps {
  onClose: () => void;
  /** The key, which is shown this once. */
  onMade: (made: { name: string; token: string }) => void;
}

export function NewKeyDialog({ onClose, onMade }: NewKeyDialogProps) {
  const { number: account, name: accountName, me } = useAccount();
  const cache = useQueryClient();
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<readonly string[]>([]);
  const [lastDay, setLastDay] = useState("");
  const [missing, setMissing] = useState(false);
  const roles = useQuery(rolesQuery(account));
  const making = useMutation({
    mutationFn: () =>
      client.createApiKey({
        params: { account },
        body: { name, scopes: [...scopes], endsAt: endOfDay(lastDay, null) },
      }),
    onSuccess: async ({ key, token }) => {
      onMade({ name: key.name, token });
      await cache.invalidateQueries({ queryKey: accountKey(account) });
    },
  });
  // Nobody gives a key what he does not hold himself (R10), so that is not even offered.
  const mine = roles.data?.permissions
    .filter((one) => me.permissions.includes(one.name))
    .map((one) => ({ ...one, canGive: true }));
  const wrongDay = lastDayError(lastDay, null);
  const fields = making.error ? describeProblem(making.error).fields : {};
  const save = () => {
    setMissing(scopes.length === 0);
    if (scopes.length === 0 || wrongDay || making.isPending) return;
    making.mutate();
  };
  return (
    <Dialog
      open
      keepOnOutsideClick
      size="large"
      onOpenChange={onClose}
      title={m.keys_new()}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="primary" type="submit" form={form} pending={making.isPending}>
            {m.keys_create()}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={save} error={formError(making.error, ["name", "endsAt"])}>
        {me.visit && (
          <Callout tone="info">
            {m.keys_visit_note({ manager: me.visit.via.name, account: accountName })}
          </Callout>
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label={m.keys_name()}
            description={m.keys_name_note()}
            required
            autoFocus
            autoComplete="off"
            maxLength={80}
            value={name}
            onChange={setName}
            error={fields.name}
          />
          <Field
            label={m.keys_ends_label()}
            description={m.keys_ends_note()}
            type="date"
            value={lastDay}
            onChange={setLastDay}
            error={wrongDay ?? fields.endsAt}
          />
        </div>
        <fieldset className="min-w-0">
          <legend className="font-semibold">{m.keys_scopes_label()}</legend>
          <p className="mb-3 text-badge text-soft">{m.keys_scopes_note()}</p>
          {missing && scopes.length === 0 && (
            <div className="mb-3">
              <Callout tone="stop">{m.keys_scopes_missing()}</Callout>
            </div>
          )}
          {roles.isLoading && <Skeleton lines={6} />}
          {roles.error && <Callout tone="stop">{describeProblem(roles.error).title}</Callout>}
          {mine && (
            <PermissionMatrix permissions={mine} held={[...scopes]} onChange={setScopes} locked={undefined} />
          )}
        </fieldset>
      </Form>
    </Dialog>
  );
}
