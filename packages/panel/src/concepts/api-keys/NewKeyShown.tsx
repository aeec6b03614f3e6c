import { m } from "../../messages/messages.js";
import { Button, Callout, CopyField, Dialog } from "../../ui/index.ts";

export interface NewKeyShownProps {
  accountName: string;
  name: string;
  token: string;
  onClose: () => void;
}

/** The only time that a key is seen: nothing beside its own buttons closes it. */
export function NewKeyShown({ accountName, name, token, onClose }: NewKeyShownProps) {
  return (
    <Dialog
      open
      keepOnOutsideClick
      onOpenChange={onClose}
      title={m.keys_made_toast({ name })}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <Button variant="primary" onPress={onClose}>
          {m.keys_done()}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Callout tone="wait">{m.keys_once()}</Callout>
        <CopyField text={token} label={m.keys_token({ name })} />
        <p className="text-soft">{m.keys_copied_note()}</p>
      </div>
    </Dialog>
  );
}
