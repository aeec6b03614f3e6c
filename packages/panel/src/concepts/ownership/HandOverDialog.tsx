import { ProblemError } from "@keyholder/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { formError } from "../../parts/form-error.tsx";
import { Button, Callout, Dialog, Field, Form, PasswordField, showToast } from "../../ui/index.ts";
import { PickMember } from "./PickMember.tsx";
import { passwordError } from "./password-error.ts";
import { transferQuery } from "./queries.ts";

export interface HandOverDialogProps {
  account: string;
  accountName: string;
  onClose: () => void;
}

const form = "hand-over";

export function HandOverDialog({ account, accountName, onClose }: HandOverDialogProps) {
  const cache = useQueryClient();
  const [to, setTo] = useState<{ id: string; name: string } | null>(null);
  const [password, setPassword] = useState("");
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const offering = useMutation({
    mutationFn: (member: string) =>
      client.requestOwnershipTransfer({ params: { account }, body: { member, password } }),
    onSuccess: (answer) => {
      cache.setQueryData(transferQuery(account).queryKey, answer);
      showToast({ text: m.handover_offered_toast({ name: answer.transfer.to.name }) });
      onClose();
    },
  });
  const named = typed.trim() === accountName;
  const wrong = passwordError(offering.error);
  const offer = () => {
    setTried(true);
    if (to && named && password) offering.mutate(to.id);
  };
  const other = offering.error instanceof ProblemError && wrong ? null : offering.error;
  return (
    <Dialog
      open
      keepOnOutsideClick
      onOpenChange={onClose}
      title={m.handover_dialog_title({ account: accountName })}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="danger" type="submit" form={form} pending={offering.isPending}>
            {to ? m.handover_verb({ name: to.name }) : m.handover_verb_nobody()}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={offer} error={formError(other, ["password", "member"])}>
        <Callout tone="wait">{m.handover_consequence()}</Callout>
        <PickMember
          account={account}
          chosen={to?.id ?? null}
          onChoose={setTo}
          error={tried && !to ? m.handover_choose_first() : undefined}
        />
        <PasswordField
          label={m.handover_password()}
          autoComplete="current-password"
          required
          value={password}
          onChange={(value) => {
            setPassword(value);
            if (wrong) offering.reset();
          }}
          error={wrong ?? (tried && !password ? m.handover_password_missing() : undefined)}
        />
        <Field
          label={m.handover_type({ account: accountName })}
          autoComplete="off"
          required
          value={typed}
          onChange={setTyped}
          error={tried && !named ? m.handover_type_wrong({ account: accountName }) : undefined}
        />
      </Form>
    </Dialog>
  );
}
