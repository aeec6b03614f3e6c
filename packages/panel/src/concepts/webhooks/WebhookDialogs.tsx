import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { EndingDialog } from "../../parts/EndingDialog.tsx";
import { useAccount } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { useGo } from "../../parts/useGo.ts";
import { accountPath } from "../../paths.ts";
import type { Webhook } from "./queries.ts";
import { RotateDialog } from "./RotateDialog.tsx";
import { WebhookDialog } from "./WebhookDialog.tsx";
import { hostOf } from "./webhook-words.tsx";

/** The dialogs of a webhook's page, as its address says. */
export function WebhookDialogs({ webhook }: { webhook: Webhook }) {
  const { number, name } = useAccount();
  const { values, adjust } = useAddress();
  const open = useGo();
  const close = () => adjust({ edit: undefined, rotate: undefined, delete: undefined });
  const shared = { account: number, accountName: name, onClose: close };
  return (
    <>
      {values.edit === webhook.id && <WebhookDialog {...shared} webhook={webhook} onSaved={close} />}
      {values.rotate === webhook.id && <RotateDialog {...shared} webhook={webhook} />}
      {values.delete === webhook.id && (
        <EndingDialog
          {...shared}
          title={m.webhooks_delete_title({ host: hostOf(webhook.url) })}
          verb={m.webhooks_delete_verb()}
          done={m.webhooks_deleted_toast()}
          end={() => client.deleteWebhook({ params: { account: number, webhook: webhook.id } })}
          onEnded={() => open(accountPath(number, "webhooks"), { replace: true })}
        >
          <p>{m.webhooks_delete_text()}</p>
        </EndingDialog>
      )}
    </>
  );
}
