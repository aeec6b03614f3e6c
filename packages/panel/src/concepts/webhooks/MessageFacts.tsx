import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { formatTime } from "../../parts/dates.ts";
import { CopyText, DefinitionList } from "../../ui/index.ts";
import type { MessageDetail } from "./queries.ts";
import { MessageState, outcomeText } from "./webhook-words.tsx";

const readable = (body: string): string => JSON.stringify(JSON.parse(body), null, 2);

export function MessageFacts({ message }: { message: MessageDetail }) {
  const { id, status, createdAt, nextAttemptAt, body, log } = message;
  return (
    <>
      <DefinitionList
        items={[
          { term: m.webhooks_column_state(), value: <MessageState status={status} /> },
          { term: m.webhooks_column_at(), value: formatTime(createdAt) },
          ...(nextAttemptAt ? [{ term: m.webhooks_message_next(), value: <Ago at={nextAttemptAt} /> }] : []),
          { term: m.webhooks_message_id(), value: <CopyText text={id} label={m.webhooks_message_id()} /> },
        ]}
      />
      <section aria-labelledby="message-attempts">
        <h3 id="message-attempts" className="font-semibold">
          {m.webhooks_message_attempts()}
        </h3>
        {log.length === 0 && <p className="text-soft">{m.webhooks_message_no_attempts()}</p>}
        <ol className="divide-y divide-line">
          {log.map((attempt) => (
            <li key={attempt.at} className="py-2">
              <p className="flex flex-wrap justify-between gap-x-4">
                <span>{outcomeText(attempt.status, attempt.error)}</span>
                <span className="num text-soft">
                  {formatTime(attempt.at)} ·{" "}
                  {m.webhooks_message_took({ count: String(attempt.milliseconds) })}
                </span>
              </p>
              {attempt.answer && <p className="text-badge break-words text-soft">{attempt.answer}</p>}
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="message-body">
        <h3 id="message-body" className="mb-1 font-semibold">
          {m.webhooks_message_body()}
        </h3>
        <pre className="rounded-sheet bg-hover p-3 text-badge break-words whitespace-pre-wrap">
          {readable(body)}
        </pre>
      </section>
    </>
  );
}
