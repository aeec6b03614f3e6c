import type { ReactNode } from "react";
import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { accountHue } from "../../parts/accountHue.ts";
import { Button, Identity, type Reason } from "../../ui/index.ts";

export interface AskingCardProps {
  account: { number: string; name: string; hue: number };
  badge?: ReactNode;
  /** Who asks, in a sentence, and his address. */
  asker: { text: string; email: string } | null;
  message: string;
  /** What is asked for, in a sentence. */
  terms: string;
  at: string;
  answerBy: string | null;
  respond: { text: string; label: string };
  noAnswer: Reason | undefined;
  onRespond: () => void;
}

/** Another account that waits for this one's answer. */
export function AskingCard(props: AskingCardProps) {
  const { account, badge, asker, message, terms, at, answerBy, respond, noAnswer, onRespond } = props;
  return (
    <li className="flex flex-wrap items-start gap-4 rounded-sheet border border-line bg-sheet px-6 py-5 max-sm:px-4">
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-2">
        <Identity name={account.name} hue={accountHue(account)} detail={account.number} />
        {badge && <span>{badge}</span>}
        {asker && (
          <p>
            {asker.text} <span className="text-soft">{asker.email}</span>
          </p>
        )}
        {message && (
          <blockquote className="border-l-2 border-line-strong pl-3 text-soft">{message}</blockquote>
        )}
        <p className="text-small text-soft">
          {terms} · <Ago at={at} />
          {answerBy && (
            <>
              {" · "}
              {m.pages_expires()} <Ago at={answerBy} />
            </>
          )}
        </p>
      </div>
      <Button variant="primary" label={respond.label} disabledReason={noAnswer} onPress={onRespond}>
        {respond.text}
      </Button>
    </li>
  );
}
