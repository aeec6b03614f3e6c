import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { noteVisitSeen } from "../visits/note-visit-seen.ts";
import { writeOpening } from "./store-opening.ts";

/**
 * Notes that somebody opened an account: it is the one to open after the next sign-in, and a member was active in it.
 * A visitor's own accounts have nothing to do with where he visits, so of him only the visit is noted.
 */
export async function noteOpening(db: Kysely<DB>, permit: Permit<"entry">): Promise<void> {
  await (permit.visit ? noteVisitSeen(db, permit) : writeOpening(db, permit));
}
