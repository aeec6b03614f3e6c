import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { formError } from "../../parts/form-error.tsx";
import { accountKey } from "../../parts/queries.ts";
import { Button, Dialog, Form, showToast } from "../../ui/index.ts";
import { ConditionFields } from "./ConditionFields.tsx";
import { conditionsBody, conditionsOf } from "./link-conditions.ts";
import type { ManagerLink } from "./queries.ts";

export interface ConditionsDialogProps {
  account: string;
  accountName: string;
  link: ManagerLink;
  onClose: () => void;
}

const form = "conditions";

/** When an active link ends, and whom it lets in. */
export function ConditionsDialog({ account, accountName, link, onClose }: ConditionsDialogProps) {
  const cache = useQueryClient();
  const [value, setValue] = useState(conditionsOf(link));
  const manager = link.account.name;
  const saving = useMutation({
    mutationFn: () =>
      server.changeLinkOptions({
        params: { account, link: link.id },
        body: conditionsBody(value),
        version: link.version,
      }),
    onSuccess: () => {
      showToast({ text: m.options_saved_toast({ manager }) });
      onClose();
    },
    onSettled: () => void cache.invalidateQueries({ queryKey: accountKey(account) }),
  });
  const fields = saving.error ? describeProblem(saving.error).fields : {};
  return (
    <Dialog
      open
      onOpenChange={onClose}
      keepOnOutsideClick
      title={m.options_title({ manager })}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="primary" type="submit" form={form} pending={saving.isPending}>
            {m.ceiling_save()}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={() => saving.mutate()} error={formError(saving.error, ["endsAt"])}>
        <ConditionFields value={value} onChange={setValue} error={fields.endsAt} />
      </Form>
    </Dialog>
  );
}
