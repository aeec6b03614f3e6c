import type { Permit } from "../../gate/permit.ts";

/** Who ended a key, as everybody who sees the account's keys may know: of a visitor, the manager that he came through. */
export function enderOf({ person, visit }: Permit): string {
  return visit?.via.name ?? person.name;
}
