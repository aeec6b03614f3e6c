import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { Button, type Column } from "../../ui/index.ts";
import { eventName } from "./event-names.ts";
import type { Message } from "./queries.ts";
import { MessageState, outcomeText } from "./webhook-words.tsx";

export const messagesColumns = (onOpen: (message: Message) => void): Column<Message>[] => [
  {
    id: "event",
    header: m.webhooks_column_event(),
    main: true,
    cell: (message) => (
      <span className="flex flex-col items-start">
        <span className="font-semibold">{eventName(message.event)}</span>
        <code className="text-badge text-soft">{message.event}</code>
      </span>
    ),
  },
  {
    id: "status",
    header: m.webhooks_column_state(),
    cell: ({ status }) => <MessageState status={status} />,
  },
  {
    id: "answer",
    header: m.webhooks_column_answer(),
    cell: ({ lastStatus, lastError }) => outcomeText(lastStatus, lastError),
  },
  {
    id: "attempts",
    header: m.webhooks_column_attempts(),
    cell: ({ attempts }) => <span className="num">{attempts}</span>,
  },
  { id: "at", header: m.webhooks_column_at(), cell: ({ createdAt }) => <Ago at={createdAt} /> },
  {
    id: "actions",
    header: m.webhooks_column_actions(),
    hideHeader: true,
    align: "end",
    nowrap: true,
    cell: (message) => (
      <Button
        size="small"
        label={m.webhooks_open_label({ event: eventName(message.event) })}
        onPress={() => onOpen(message)}
      >
        {m.webhooks_open()}
      </Button>
    ),
  },
];
