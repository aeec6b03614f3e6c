import { type ProblemCode, ProblemError, UnreachableError } from "@keyholder/sdk";
import { m } from "../messages/messages.js";
import { formatList } from "./dates.ts";
import { fieldMessage } from "./field-message.ts";
import { permissionName } from "./permissionName.ts";

const titles: Record<ProblemCode, () => string> = {
  "not-signed-in": m.problem_not_signed_in,
  "wrong-credentials": m.problem_wrong_credentials,
  "not-by-key": m.problem_not_by_key,
  "not-found": m.problem_not_found,
  refused: m.problem_refused,
  "visit-required": m.problem_visit_required,
  "visit-ended": m.problem_visit_ended,
  "visit-from-visit": m.problem_visit_from_visit,
  "foreign-origin": m.problem_foreign_origin,
  "cannot-give": m.problem_cannot_give,
  outranked: m.problem_outranked,
  "own-membership": m.problem_own_membership,
  "owner-untouchable": m.problem_owner_untouchable,
  "already-a-member": m.problem_already_a_member,
  "already-invited": m.problem_already_invited,
  "already-linked": m.problem_already_linked,
  "own-account": m.problem_own_account,
  "not-an-owner": m.problem_not_an_owner,
  "no-such-number": m.problem_no_such_number,
  "no-such-code": m.problem_no_such_code,
  "name-taken": m.problem_name_taken,
  "address-taken": m.problem_address_taken,
  "in-use": m.problem_in_use,
  "declarations-changed": m.problem_declarations_changed,
  "not-refused": m.problem_not_refused,
  "cannot-be-asked": m.problem_cannot_be_asked,
  "already-asked": m.problem_already_asked,
  "wrong-password": m.problem_wrong_password,
  "wrong-state": m.problem_wrong_state,
  "invitation-unknown": m.problem_invitation_unknown,
  "invitation-expired": m.problem_invitation_expired,
  "invitation-used": m.problem_invitation_used,
  "invitation-cancelled": m.problem_invitation_cancelled,
  "invitation-replaced": m.problem_invitation_replaced,
  "invitation-for-another": m.problem_invitation_for_another,
  "link-unknown": m.problem_link_unknown,
  "link-expired": m.problem_link_expired,
  "link-used": m.problem_link_used,
  "already-set-up": m.problem_already_set_up,
  "setup-token-wrong": m.problem_setup_token_wrong,
  stale: m.problem_stale,
  "version-missing": m.problem_version_missing,
  invalid: m.problem_invalid,
  malformed: m.problem_malformed,
  "too-large": m.problem_too_large,
  "unknown-media-type": m.problem_unknown_media_type,
  throttled: m.problem_throttled,
  "not-ready": m.problem_not_ready,
  failed: m.problem_failed,
};

export interface ProblemInWords {
  title: string;
  detail?: string;
  /** What is wrong with single values, by the value's name in the request. */
  fields: Record<string, string>;
}

/** A refusal, or that nobody answered, in the reader's language. */
export function describeProblem(error: unknown): ProblemInWords {
  if (error instanceof ProblemError) {
    const detail = detailOf(error);
    const fields = (error.problem.errors ?? []).map((one) => [one.field, fieldMessage(one)] as const);
    return { title: titles[error.code](), ...(detail && { detail }), fields: Object.fromEntries(fields) };
  }
  if (error instanceof UnreachableError)
    return { title: m.problem_unreachable(), detail: m.problem_unreachable_detail(), fields: {} };
  return { title: m.problem_failed(), fields: {} };
}

function detailOf({ problem }: ProblemError): string | undefined {
  if (problem.code === "cannot-give" && problem.permissions?.length)
    return m.problem_not_given({ permissions: formatList(problem.permissions.map(permissionName)) });
  if (problem.errors) return [...new Set(problem.errors.map(fieldMessage))].join(" ");
  if (problem.retryAfter === undefined) return undefined;
  return problem.retryAfter < 90
    ? m.problem_retry_seconds({ count: problem.retryAfter })
    : m.problem_retry_minutes({ count: Math.ceil(problem.retryAfter / 60) });
}
