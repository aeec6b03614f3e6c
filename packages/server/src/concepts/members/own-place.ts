import type { Permit } from "../../gate/permit.ts";
import type { MemberRow } from "./store.ts";

/** A place that waits for the asker's address is his own, too: he alone can take it (R10). */
export function isOwnPlace({ person }: Permit, row: Pick<MemberRow, "person_id" | "email">): boolean {
  if (row.person_id !== null) return row.person_id === person.id;
  return row.email.toLowerCase() === person.email.toLowerCase();
}
