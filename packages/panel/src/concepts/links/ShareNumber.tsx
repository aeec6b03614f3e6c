import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { Callout, Field } from "../../ui/index.ts";
import type { Match } from "./share-draft.ts";
import { whoTyped } from "./who-typed.ts";

export interface ShareNumberProps {
  accountName: string;
  typed: string;
  onChange: (typed: string) => void;
  /** The field was left: time to ask whose number it is. */
  onDone: () => void;
  missing: boolean;
  found: Match | undefined;
  error: unknown;
}

function problemOf(error: unknown): string | undefined {
  if (!error) return undefined;
  const { title, detail } = describeProblem(error);
  return detail ? `${title} ${detail}` : title;
}

/** The first step: whose number it is. */
export function ShareNumber(props: ShareNumberProps) {
  const { accountName, typed, onChange, onDone, missing, found, error } = props;
  const who = whoTyped(typed);
  const short = who.kind === "number" && !who.complete ? m.share_number_short({ number: who.number }) : null;
  return (
    <>
      <h3 className="font-semibold">{m.share_who()}</h3>
      <Field
        label={m.share_number()}
        description={<span aria-live="polite">{short ?? m.share_number_note()}</span>}
        value={typed}
        onChange={onChange}
        onBlur={onDone}
        autoComplete="off"
        autoFocus
        required
        tabular
        error={missing ? m.share_number_missing() : problemOf(error)}
      />
      <div aria-live="polite" className="empty:hidden">
        {found && (
          <Callout tone="ok" title={m.share_match({ owner: found.owner, name: found.name })}>
            {m.share_match_note()}
          </Callout>
        )}
      </div>
      <p className="text-soft">{m.share_discloses({ account: accountName })}</p>
    </>
  );
}
