import { m } from "../../messages/messages.js";
import { formatTime } from "../../parts/dates.ts";
import { Icon } from "../../ui/index.ts";
import type { Consent } from "./queries.ts";

export interface ConsentTextProps {
  consent: Consent;
  withdrawn: Consent | undefined;
}

const called = ({ name, number }: { name: string; number: string }) =>
  name === number ? number : `${name} (${number})`;

/** One declaration as it was shown, who made it, and what became of it. */
export function ConsentText({ consent, withdrawn }: ConsentTextProps) {
  const { text, language, by, at, sha256, intact } = consent;
  const [title, ...rest] = text.split("\n\n");
  return (
    <article className="border-l-2 border-line-strong pl-4">
      <div lang={language} className="flex flex-col gap-1">
        <h4 className="font-semibold">{title}</h4>
        {rest.map((part) => (
          <p key={part} className="whitespace-pre-line">
            {part}
          </p>
        ))}
      </div>
      <p className="mt-2 text-badge text-soft">
        {by &&
          m.receipts_by({
            person: by.person ?? "",
            account: called(by.account),
            time: formatTime(at),
          })}
      </p>
      {withdrawn && <p className="text-badge text-soft">{withdrawnText(withdrawn)}</p>}
      <p className={`flex items-center gap-1 text-badge ${intact ? "text-soft" : "text-stop"}`}>
        <Icon name={intact ? "check" : "cross"} size="tiny" />
        {intact ? m.receipts_intact() : m.receipts_not_intact()}
      </p>
      <p className="font-mono text-small break-all text-soft">SHA-256 {sha256}</p>
    </article>
  );
}

function withdrawnText({ by, at }: Consent): string {
  const time = formatTime(at);
  if (!by) return m.receipts_ran_out({ time });
  const account = called(by.account);
  if (by.person === null) return m.receipts_withdrawn_for({ account, time });
  return m.receipts_withdrawn_by({ person: by.person, account, time });
}
