import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { formError } from "../../parts/form-error.tsx";
import { language as spoken } from "../../parts/language.ts";
import { Button, Dialog, Field, Form } from "../../ui/index.ts";
import { clientName } from "../links/client-name.ts";
import type { ClientDetail } from "../links/queries.ts";
import { MailLanguage } from "./NewClientDialog.tsx";

export interface InviteOwnerDialogProps {
  account: string;
  accountName: string;
  client: ClientDetail;
  onClose: () => void;
  onSent: (email: string, link: string | null) => void;
}

const form = "invite-owner";

/** Gives a client account away to whoever accepts. */
export function InviteOwnerDialog({ account, accountName, client, onClose, onSent }: InviteOwnerDialogProps) {
  const [email, setEmail] = useState("");
  const [language, setLanguage] = useState<"en" | "pl">(spoken());
  const inviting = useMutation({
    mutationFn: () =>
      server.inviteClientOwner({ params: { account, link: client.id }, body: { email, language } }),
    onSuccess: ({ link }) => onSent(email.trim(), link),
  });
  const fields = inviting.error ? describeProblem(inviting.error).fields : {};
  return (
    <Dialog
      open
      keepOnOutsideClick
      onOpenChange={onClose}
      title={m.client_owner_invite_title({ client: clientName(client) })}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="primary" type="submit" form={form} pending={inviting.isPending}>
            {m.client_owner_send()}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={() => inviting.mutate()} error={formError(inviting.error, ["email"])}>
        <p>{m.client_owner_invite_text({ account: accountName, client: clientName(client) })}</p>
        <Field
          label={m.clients_make_owner()}
          type="email"
          value={email}
          onChange={setEmail}
          autoComplete="off"
          autoFocus
          required
          error={fields.email}
        />
        <MailLanguage value={language} onChange={setLanguage} />
      </Form>
    </Dialog>
  );
}
