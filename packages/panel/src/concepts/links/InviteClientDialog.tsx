import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { formError } from "../../parts/form-error.tsx";
import { type Level, LevelChoice } from "../../parts/LevelChoice.tsx";
import { Button, Dialog, Field, Form, showToast } from "../../ui/index.ts";
import { clientName } from "./client-name.ts";
import { clientsKey } from "./queries.ts";
import { type Typed, whoTyped } from "./who-typed.ts";

export interface InviteClientDialogProps {
  account: string;
  accountName: string;
  onClose: () => void;
}

const form = "invite-client";
const levels: readonly Level[] = ["admin", "editor", "viewer"];

function hint(who: Typed): string {
  if (who.kind === "neither") return m.clients_who_note();
  if (who.kind === "code") return m.clients_who_code();
  if (who.kind === "email") return m.clients_who_email();
  return who.complete
    ? m.clients_who_number({ number: who.number })
    : m.clients_who_number_short({ number: who.number });
}

function addressOf(who: Typed, typed: string, requestCode: string) {
  if (who.kind === "code") return { shareCode: who.code };
  if (who.kind !== "number") return { email: typed.trim() };
  return { number: who.number, ...(requestCode.trim() && { requestCode }) };
}

export function InviteClientDialog({ account, accountName, onClose }: InviteClientDialogProps) {
  const cache = useQueryClient();
  const [typed, setTyped] = useState("");
  const [requestCode, setRequestCode] = useState("");
  const [level, setLevel] = useState<Level>("admin");
  const [message, setMessage] = useState("");
  const who = whoTyped(typed);
  const inviting = useMutation({
    mutationFn: () =>
      server.inviteClient({
        params: { account },
        body: {
          ...addressOf(who, typed, requestCode),
          level,
          message,
        },
      }),
    onSuccess: async (client) => {
      showToast({ text: m.clients_invited_toast({ client: clientName(client) }) });
      onClose();
      await cache.invalidateQueries({ queryKey: clientsKey(account) });
    },
  });
  const fields = inviting.error ? describeProblem(inviting.error).fields : {};
  const refused = fields.email ?? fields.number ?? fields.shareCode;
  const atField = refused && who.kind === "neither" ? m.clients_who_missing() : refused;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      keepOnOutsideClick
      title={m.clients_invite_title()}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="primary" type="submit" form={form} pending={inviting.isPending}>
            {m.clients_invite_send()}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        onSubmit={() => inviting.mutate()}
        error={formError(inviting.error, ["email", "number", "shareCode", "requestCode", "level", "message"])}
      >
        <Field
          label={m.clients_who_label()}
          description={<span aria-live="polite">{hint(who)}</span>}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          autoFocus
          required
          tabular
          error={atField}
        />
        {who.kind === "number" && (
          <Field
            label={m.clients_request_code()}
            description={m.clients_request_code_note()}
            value={requestCode}
            onChange={setRequestCode}
            autoComplete="off"
            inputMode="numeric"
            maxLength={20}
            tabular
            error={fields.requestCode}
          />
        )}
        <LevelChoice
          label={m.clients_level_label()}
          who="manager"
          levels={levels}
          value={level}
          onChange={setLevel}
          error={fields.level}
        />
        <Field
          label={m.clients_message_label()}
          description={m.clients_message_note()}
          value={message}
          onChange={setMessage}
          lines={3}
          maxLength={1000}
          error={fields.message}
        />
      </Form>
    </Dialog>
  );
}
