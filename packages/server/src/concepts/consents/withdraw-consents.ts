import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import type { Caller } from "../audit/record.ts";
import { insertWithdrawn } from "./store-consents.ts";

/**
 * Called in the transaction in which links end or come to nothing: what both sides declared for them is withdrawn, by
 * whoever did it; by nobody where the time ran out.
 */
export async function withdrawConsents(
  tx: Kysely<DB>,
  links: readonly string[],
  by: { readonly permit: Permit; readonly caller: Caller } | null,
): Promise<void> {
  if (links.length === 0) return;
  if (!by)
    return insertWithdrawn(tx, links, {
      person: { id: null, name: "" },
      ...{ account: null, method: null, requestId: null, ip: null, userAgent: null },
    });
  const { permit, caller } = by;
  await insertWithdrawn(tx, links, {
    person: permit.person,
    account: permit.visit?.via.id ?? permit.account.id,
    ...{ method: caller.method, requestId: caller.requestId, ip: caller.ip, userAgent: caller.userAgent },
  });
}
