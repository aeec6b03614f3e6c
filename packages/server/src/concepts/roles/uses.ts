import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { countShares, managersUnder, peopleWith } from "./uses-store.ts";

/** Whom a role reaches: its people, the managers whose ceiling it is, and the clients that it is a right in. */
export async function usesOf(db: Kysely<DB>, permit: Permit<"roles.manage">, role: string) {
  return {
    people: await peopleWith(db, permit, role),
    managers: await managersUnder(db, permit, role),
    shares: await countShares(db, permit, role),
  };
}

export type Uses = Awaited<ReturnType<typeof usesOf>>;

/** How many of each kind, as far as there are any. */
export function countsOf({ people, managers, shares }: Uses) {
  const counts = { members: people.length, managers: managers.length, shares };
  return Object.entries(counts).filter(([, count]) => count > 0);
}
