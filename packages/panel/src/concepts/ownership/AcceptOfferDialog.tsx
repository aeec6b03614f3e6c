import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { formError } from "../../parts/form-error.tsx";
import { accountKey } from "../../parts/queries.ts";
import { Button, Dialog, Form, PasswordField, showToast } from "../../ui/index.ts";
import { passwordError } from "./password-error.ts";

export interface OfferDialogProps {
  account: string;
  accountName: string;
  owner: string;
  onClose: () => void;
}

const form = "accept-offer";

export function AcceptOfferDialog({ account, accountName, owner, onClose }: OfferDialogProps) {
  const cache = useQueryClient();
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const accepting = useMutation({
    mutationFn: () => client.acceptOwnershipTransfer({ params: { account }, body: { password } }),
    onSuccess: async () => {
      showToast({ text: m.offer_accepted_toast({ account: accountName }) });
      onClose();
      await cache.invalidateQueries({ queryKey: accountKey(account) });
      await cache.invalidateQueries({ queryKey: ["my-accounts"] });
    },
  });
  const wrong = passwordError(accepting.error);
  const accept = () => {
    setTried(true);
    if (password) accepting.mutate();
  };
  return (
    <Dialog
      open
      size="small"
      keepOnOutsideClick
      onOpenChange={onClose}
      title={m.offer_accept_title({ account: accountName })}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="primary" type="submit" form={form} pending={accepting.isPending}>
            {m.offer_accept_verb()}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={accept} error={wrong ? undefined : formError(accepting.error, ["password"])}>
        <p>{m.offer_accept_text({ owner, account: accountName })}</p>
        <PasswordField
          label={m.handover_password()}
          autoComplete="current-password"
          autoFocus
          required
          value={password}
          onChange={(value) => {
            setPassword(value);
            if (wrong) accepting.reset();
          }}
          error={wrong ?? (tried && !password ? m.handover_password_missing() : undefined)}
        />
      </Form>
    </Dialog>
  );
}
