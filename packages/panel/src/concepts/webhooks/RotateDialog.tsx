import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { Button, Callout, Dialog } from "../../ui/index.ts";
import { type Webhook, webhooksKey } from "./queries.ts";
import { SecretDialog } from "./SecretDialog.tsx";

export interface RotateDialogProps {
  account: string;
  accountName: string;
  webhook: Webhook;
  onClose: () => void;
}

/** Makes a new secret, and shows it this once. */
export function RotateDialog({ account, accountName, webhook, onClose }: RotateDialogProps) {
  const cache = useQueryClient();
  const rotating = useMutation({
    mutationFn: () => client.rotateWebhookSecret({ params: { account, webhook: webhook.id } }),
    onSuccess: () => void cache.invalidateQueries({ queryKey: webhooksKey(account) }),
  });
  if (rotating.data) return <SecretDialog secret={rotating.data.secret} onClose={onClose} />;
  return (
    <Dialog
      open
      size="small"
      onOpenChange={onClose}
      title={m.webhooks_rotate_title()}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="primary" pending={rotating.isPending} onPress={() => rotating.mutate()}>
            {m.webhooks_rotate()}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {rotating.error && (
          <Callout tone="stop">
            <ProblemText error={rotating.error} />
          </Callout>
        )}
        <p>{m.webhooks_rotate_text()}</p>
      </div>
    </Dialog>
  );
}
