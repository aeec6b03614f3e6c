import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { touchVisit } from "./store-changes.ts";

/** Lets the client see when a visitor was last here. Opening a page of the account is what counts. */
export async function noteVisitSeen(db: Kysely<DB>, permit: Permit<"entry">): Promise<void> {
  if (permit.visit) await touchVisit(db, permit, permit.visit.id);
}
