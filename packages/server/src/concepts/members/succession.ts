import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import * as store from "./succession-store.ts";
import { vacate } from "./vacate-store.ts";

export type Successor = NonNullable<Awaited<ReturnType<typeof store.lockSuccessor>>>;

/** The member whom the account is offered to, found by his place. */
export function lockMemberToSucceed(tx: Kysely<DB>, permit: Permit, member: string) {
  return store.lockSuccessor(tx, permit, { member });
}

/** A person's own place in the team. */
export function lockOwnPlace(tx: Kysely<DB>, permit: Permit) {
  return store.lockSuccessor(tx, permit, { person: permit.person.id });
}

/** The new owner leaves the team, whose head he is now, and the owner of before joins it. Answers the latter's place. */
export async function swapWithOwner(
  tx: Kysely<DB>,
  permit: Permit,
  successor: Successor,
  formerOwner: string,
): Promise<string> {
  await vacate(tx, successor);
  return store.insertAdmin(tx, permit, formerOwner);
}
