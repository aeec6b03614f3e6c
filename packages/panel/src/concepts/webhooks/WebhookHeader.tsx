import { m } from "../../messages/messages.js";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { useFailure } from "../../parts/useFailure.ts";
import { accountPath } from "../../paths.ts";
import { Button, Menu, PageHeader } from "../../ui/index.ts";
import type { Webhook } from "./queries.ts";
import { useWebhookActions } from "./useWebhookActions.ts";
import { WebhookDialogs } from "./WebhookDialogs.tsx";
import { eventsText, hostOf, WebhookState } from "./webhook-words.tsx";

export function WebhookHeader({ webhook }: { webhook: Webhook }) {
  const { number } = useAccount();
  const noManage = useMay("webhooks.manage").reason;
  const noRead = useMay("audit.view").reason;
  const { go } = useAddress();
  const { failure, clear, report } = useFailure();
  const { pausing, resuming, testing } = useWebhookActions(number, webhook.id, report);
  const paused = webhook.state === "paused";
  const menu = [
    {
      id: "change",
      actions: [
        {
          id: "edit",
          label: m.webhooks_edit(),
          disabledReason: noManage ?? noRead,
          onAction: () => go({ edit: webhook.id }),
        },
        {
          id: "rotate",
          label: m.webhooks_rotate(),
          disabledReason: noManage,
          onAction: () => go({ rotate: webhook.id }),
        },
      ],
    },
    {
      id: "end",
      actions: [
        {
          id: "delete",
          label: m.webhooks_delete(),
          danger: true,
          disabledReason: noManage,
          onAction: () => go({ delete: webhook.id }),
        },
      ],
    },
  ];
  return (
    <>
      <PageHeader
        back={{ href: accountPath(number, "webhooks"), label: m.frame_webhooks() }}
        title={webhook.description || hostOf(webhook.url)}
        mark={<WebhookState state={webhook.state} />}
        sub={
          <span className="break-all">
            {webhook.url} · {eventsText(webhook)}
          </span>
        }
        actions={
          <>
            <Button disabledReason={noManage} pending={testing.isPending} onPress={() => testing.mutate()}>
              {m.webhooks_test()}
            </Button>
            {paused ? (
              <Button
                variant="primary"
                disabledReason={noManage ?? noRead}
                pending={resuming.isPending}
                onPress={() => resuming.mutate()}
              >
                {m.webhooks_resume()}
              </Button>
            ) : (
              <Button disabledReason={noManage} pending={pausing.isPending} onPress={() => pausing.mutate()}>
                {m.webhooks_pause()}
              </Button>
            )}
            <Menu label={m.webhooks_more()} groups={menu} />
          </>
        }
      />
      <FailureNotice failure={failure} onDismiss={clear} />
      <WebhookDialogs webhook={webhook} />
    </>
  );
}
