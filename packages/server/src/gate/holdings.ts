import { home, type PermissionSet } from "@keyholder/rules";
import type { Permit } from "./permit.ts";

/**
 * What the asker may give on (R10), and what he may leave with (R13). Of the account's own people, the home set: what its
 * features and state hide for now is still theirs, so an admin can appoint another admin, and an owner can end a link
 * while his account is suspended. A visitor has nothing but what came over the link.
 */
export function holdingsOf({
  facts,
  person,
  account,
  visit,
  held,
}: Pick<Permit, "facts" | "person" | "account" | "visit" | "held">): PermissionSet {
  return visit ? held : home(facts, person.id, account.id);
}
