import { m } from "../../messages/messages.js";
import { Button, CopyField, Dialog } from "../../ui/index.ts";

/** A secret, this once. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <Dialog
      open
      keepOnOutsideClick
      onOpenChange={onClose}
      title={m.webhooks_secret_title()}
      footer={
        <Button variant="primary" onPress={onClose}>
          {m.webhooks_secret_done()}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p>{m.webhooks_secret_text()}</p>
        <CopyField text={secret} label={m.webhooks_secret()} />
      </div>
    </Dialog>
  );
}
