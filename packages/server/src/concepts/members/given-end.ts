import type { Permit } from "../../gate/permit.ts";
import { invalid } from "../../platform/refusal.ts";
import { refusePast } from "../../platform/refuse-past.ts";

/** When the asker's own place in the team ends. A visitor has none: what he gives hangs on his link (R12). */
export function ownEnd({ facts, person, account, visit }: Permit): Date | null {
  const end = visit ? null : facts.accounts.get(account.id)?.members.get(person.id)?.row.expiresAt;
  return end ? new Date(end) : null;
}

/** When what the asker gives ends: nothing outlives the place from which it is given (R10). */
export function givenEnd(permit: Permit, wanted: string | null): Date | null {
  const end = wanted === null ? null : new Date(wanted);
  refusePast("expiresAt", end, permit.at);
  const own = ownEnd(permit);
  if (own === null || end === null) return end ?? own;
  if (end > own) throw beyondOwnEnd();
  return end;
}

export function beyondOwnEnd() {
  return invalid(
    "expiresAt",
    "Choose a day that is not after the last one of your own access.",
    "beyond-own",
  );
}
