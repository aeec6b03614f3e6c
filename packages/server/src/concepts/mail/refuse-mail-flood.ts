import type { Kysely } from "kysely";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import type { DB } from "../../platform/schema.ts";
import type { Throttle } from "../../platform/throttle.ts";

const day = 86_400;
const perAccount: Throttle = { limit: 5, windowSeconds: day };
const overall: Throttle = { limit: 20, windowSeconds: day };

/**
 * Refuses an invitation to somebody who was sent too many. Counted in the transaction that queues the mail, against the
 * rule for throttles: a mail that is taken back was not sent, and nobody who may not invite can use up the count.
 *
 * `recipient` is the address that was typed, or the id of the account whose owner gets the mail: counted as his address,
 * the refusal would tell whose account it is.
 */
export async function refuseMailFlood(
  tx: Kysely<DB>,
  { account, recipient }: { readonly account: string; readonly recipient: string },
): Promise<void> {
  const key = `invitation-mails:${recipient.toLowerCase()}`;
  await refuseTooMany(tx, `${key}:account:${account}`, perAccount);
  await refuseTooMany(tx, key, overall);
}
