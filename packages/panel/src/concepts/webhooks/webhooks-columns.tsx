import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { webhookPath } from "../../paths.ts";
import { type Column, TextLink } from "../../ui/index.ts";
import type { Webhook } from "./queries.ts";
import { eventsText, hostOf, WebhookState } from "./webhook-words.tsx";

export const webhooksColumns = (account: string): Column<Webhook>[] => [
  {
    id: "address",
    header: m.webhooks_column_address(),
    main: true,
    cell: ({ id, url, description }) => (
      <span className="flex min-w-0 flex-col">
        <TextLink strong href={webhookPath(account, id)}>
          {description || hostOf(url)}
        </TextLink>
        <span className="text-badge break-all text-soft">{url}</span>
      </span>
    ),
  },
  { id: "events", header: m.webhooks_column_events(), cell: eventsText },
  {
    id: "state",
    header: m.webhooks_column_state(),
    cell: ({ state, failed }) => (
      <span className="flex flex-col items-start gap-0.5">
        <WebhookState state={state} />
        {failed > 0 && (
          <span className="text-badge text-soft">{m.webhooks_failed_count({ count: failed })}</span>
        )}
      </span>
    ),
  },
  {
    id: "delivered",
    header: m.webhooks_column_delivered(),
    cell: ({ deliveredAt }) => deliveredAt && <Ago at={deliveredAt} />,
  },
];
