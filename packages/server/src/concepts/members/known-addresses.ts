import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { membersWithAddresses, owner } from "./store.ts";

/** Of these addresses, in lower case, those of the team, and how each stands: an invitation to it waits, or it is in. */
export async function knownAddresses(
  db: Kysely<DB>,
  permit: Permit<"people.manage">,
  emails: readonly string[],
): Promise<Map<string, "invited" | "member">> {
  const own = [(await owner(db, permit)).email, permit.person.email];
  return new Map([
    ...(await membersWithAddresses(db, permit, emails)).map(
      ({ email, status }) => [email, status === "invited" ? "invited" : "member"] as const,
    ),
    ...own.map((email) => [email.toLowerCase(), "member"] as const),
  ]);
}
