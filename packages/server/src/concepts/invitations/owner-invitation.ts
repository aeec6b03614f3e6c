import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { unansweredToOwner } from "./store.ts";

/** The invitation to become an account's owner that nobody has answered, even if its time ran out. */
export function openOwnerInvitation(db: Kysely<DB>, account: string) {
  return unansweredToOwner(db, account);
}
