import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { Badge, Icon } from "../../ui/index.ts";
import { attentionTexts } from "./attention-text.ts";
import { clientName } from "./client-name.ts";
import { linkStatusName, linkStatusTone } from "./link-status.ts";
import type { Client } from "./queries.ts";
import { Sendings } from "./Sendings.tsx";

export function ClientStatusCell({ client }: { client: Client }) {
  const { status, sentAt, answerBy, endsAt, sendings, declineReason } = client;
  return (
    <span className="flex flex-col items-start gap-0.5">
      <Badge tone={linkStatusTone(status)}>{linkStatusName(status, "manager")}</Badge>
      {status === "waiting" && (
        <span className="max-w-42 text-small text-soft">
          {m.pages_sent()} <Ago at={sentAt} />
          {answerBy && (
            <>
              , {m.pages_expires()} <Ago at={answerBy} />
            </>
          )}
        </span>
      )}
      {attentionTexts(client).map((text) => (
        <span key={text} className="flex max-w-42 items-start gap-1 text-small text-wait">
          <Icon name="alert" size="tiny" className="mt-1 shrink-0" />
          {text}
        </span>
      ))}
      {status === "waiting" && <Sendings name={clientName(client)} sendings={sendings} />}
      {status === "declined" && declineReason && (
        <span className="max-w-42 text-small text-soft">
          {m.clients_declined_because({ reason: declineReason })}
        </span>
      )}
      {status === "active" && endsAt && (
        <span className="text-small text-soft">
          {m.pages_ends()} <Ago at={endsAt} />
        </span>
      )}
    </span>
  );
}
