import { m } from "../../messages/messages.js";

const known: Record<string, () => string> = {
  "not-found": m.clients_gone,
  "wrong-state": m.clients_outcome_state,
  refused: m.clients_outcome_refused,
  throttled: m.problem_throttled,
  "already-invited": m.clients_outcome_invited,
  "already-linked": m.problem_already_linked,
  "own-account": m.clients_outcome_own,
  "no-such-number": m.problem_no_such_number,
  "no-such-code": m.problem_no_such_code,
  "not-an-owner": m.problem_not_an_owner,
  address: m.clients_who_missing,
  duplicate: m.clients_outcome_duplicate,
  label: m.clients_outcome_label,
  note: m.clients_outcome_note,
  "request-code": m.clients_outcome_code,
};

/** What is said of one of many, in words: by its code, else as the server says it. */
export function clientOutcomeText(code: string | null, detail: string | null): string {
  return (code && known[code]?.()) || (detail ?? m.problem_failed());
}
