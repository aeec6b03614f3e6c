import { ProblemError } from "@keyholder/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { formError } from "../../parts/form-error.tsx";
import { Button, Dialog, Field, Form, showToast } from "../../ui/index.ts";
import { EventBoxes } from "./EventBoxes.tsx";
import { type Webhook, type WebhookEvent, webhooksKey } from "./queries.ts";

export interface WebhookDialogProps {
  account: string;
  accountName: string;
  /** null for one to be made. */
  webhook: Webhook | null;
  onClose: () => void;
  /** With its secret, where it was made. */
  onSaved: (webhook: Webhook, secret: string | null) => void;
}

const form = "webhook";

/** Makes a webhook, or changes one. */
export function WebhookDialog({ account, accountName, webhook, onClose, onSaved }: WebhookDialogProps) {
  const cache = useQueryClient();
  const [url, setUrl] = useState(webhook?.url ?? "");
  const [description, setDescription] = useState(webhook?.description ?? "");
  const [events, setEvents] = useState<WebhookEvent[] | null>(webhook?.events ?? null);
  const [noneChosen, setNoneChosen] = useState(false);
  // What somebody else changed meanwhile is refused once; the next try is made knowing it.
  const [version, setVersion] = useState(webhook?.version ?? 0);
  const saving = useMutation({
    mutationFn: async () => {
      const body = { url, description, events };
      if (!webhook) return client.createWebhook({ params: { account }, body });
      const params = { account, webhook: webhook.id };
      return { webhook: await client.updateWebhook({ params, body, version }), secret: null };
    },
    onSuccess: (saved) => {
      if (webhook) showToast({ text: m.webhooks_saved_toast() });
      onSaved(saved.webhook, saved.secret);
      void cache.invalidateQueries({ queryKey: webhooksKey(account) });
    },
    onError: async (error) => {
      if (!webhook || !(error instanceof ProblemError) || error.code !== "stale") return;
      setVersion((await client.getWebhook({ params: { account, webhook: webhook.id } })).version);
      void cache.invalidateQueries({ queryKey: webhooksKey(account) });
    },
  });
  const isNoneChosen = events?.length === 0;
  const fields = saving.error ? describeProblem(saving.error).fields : {};
  return (
    <Dialog
      open
      keepOnOutsideClick
      onOpenChange={onClose}
      title={webhook ? m.webhooks_edit_title() : m.webhooks_new_title()}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="primary" type="submit" form={form} pending={saving.isPending}>
            {webhook ? m.webhooks_save() : m.webhooks_create()}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        onSubmit={() => (isNoneChosen ? setNoneChosen(true) : saving.mutate())}
        error={formError(saving.error, ["url", "description"])}
      >
        <Field
          label={m.webhooks_url()}
          description={m.webhooks_url_note()}
          placeholder="https://example.com/keyholder"
          required
          autoFocus
          inputMode="url"
          maxLength={2000}
          autoComplete="off"
          value={url}
          onChange={setUrl}
          error={fields.url}
        />
        <Field
          label={m.webhooks_description()}
          description={m.webhooks_description_note()}
          maxLength={120}
          autoComplete="off"
          value={description}
          onChange={setDescription}
          error={fields.description}
        />
        <EventBoxes
          events={events}
          onChange={setEvents}
          error={noneChosen && isNoneChosen ? m.webhooks_events_none() : undefined}
        />
      </Form>
    </Dialog>
  );
}
