import { m } from "../../messages/messages.js";

interface About {
  name: string;
  /** What the server quotes: a role or a group that there is not. */
  quoted: string;
}

const known: Record<string, (about: About) => string> = {
  outranked: ({ name }) => m.members_outcome_outranked({ name }),
  "own-membership": () => m.members_outcome_yourself(),
  "owner-untouchable": () => m.problem_owner_untouchable(),
  "cannot-give": () => m.problem_cannot_give(),
  "not-found": () => m.members_outcome_gone(),
  "wrong-state": () => m.members_outcome_state(),
  "already-a-member": () => m.problem_already_a_member(),
  "already-invited": () => m.members_outcome_invited(),
  throttled: () => m.problem_throttled(),
  stale: () => m.problem_stale(),
  email: () => m.members_row_no_address(),
  name: () => m.members_row_long_name(),
  duplicate: () => m.members_row_duplicate(),
  language: ({ quoted }) => m.members_row_no_language({ quoted }),
  role: ({ quoted }) => m.members_row_no_role({ quoted }),
  groups: ({ quoted }) => m.members_row_no_group({ quoted }),
  "shared-mailbox": () => m.members_row_shared(),
};

/** What is said of one of many, in words: by its code, else as the server says it. */
export function outcomeText(code: string | null, detail: string | null, name: string): string {
  const quoted = detail?.match(/"([^"]*)"/)?.[1] ?? "";
  return (code && known[code]?.({ name, quoted })) || (detail ?? m.problem_failed());
}
