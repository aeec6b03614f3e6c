import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { accountHue } from "../../parts/accountHue.ts";
import { roleName } from "../../parts/roleName.ts";
import { Button, Identity, type Reason } from "../../ui/index.ts";
import type { ManagerLink } from "./queries.ts";

export interface RequestCardProps {
  link: ManagerLink;
  noAnswer: Reason | undefined;
  onRespond: () => void;
}

/** A request that waits for this account's answer. */
export function RequestCard({ link, noAnswer, onRespond }: RequestCardProps) {
  const { account, askedBy, askedAt, answerBy, message } = link;
  return (
    <li className="flex flex-wrap items-start gap-4 rounded-sheet border border-line bg-sheet px-6 py-5 max-sm:px-4">
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-2">
        <Identity name={account.name} hue={accountHue(account)} detail={account.number} />
        {askedBy && (
          <p>
            {m.managers_asked_by({ name: askedBy.name })} <span className="text-soft">{askedBy.email}</span>
          </p>
        )}
        {message && (
          <blockquote className="border-l-2 border-line-strong pl-3 text-soft">{message}</blockquote>
        )}
        <p className="text-small text-soft">
          {m.managers_asks_for({ level: roleName(link.asksFor) })} · <Ago at={askedAt} />
          {answerBy && (
            <>
              {" · "}
              {m.pages_expires()} <Ago at={answerBy} />
            </>
          )}
        </p>
      </div>
      <Button
        variant="primary"
        label={m.managers_respond_label({ manager: account.name })}
        disabledReason={noAnswer}
        onPress={onRespond}
      >
        {m.managers_respond()}
      </Button>
    </li>
  );
}
