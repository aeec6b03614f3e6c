import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { Badge } from "../../ui/index.ts";
import { linkStatusName, linkStatusTone } from "./link-status.ts";
import type { Client } from "./queries.ts";

export function ClientStatusCell({ client }: { client: Client }) {
  const { status, sentAt, answerBy, endsAt } = client;
  return (
    <span className="flex flex-col items-start gap-0.5">
      <Badge tone={linkStatusTone(status)}>{linkStatusName(status, "manager")}</Badge>
      {status === "waiting" && (
        <span className="max-w-52 text-small text-soft">
          {m.pages_sent()} <Ago at={sentAt} />
          {answerBy && (
            <>
              , {m.pages_expires()} <Ago at={answerBy} />
            </>
          )}
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
