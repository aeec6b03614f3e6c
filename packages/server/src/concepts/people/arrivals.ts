import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import {
  accountsOwnedBy,
  insertPerson,
  type NewPerson,
  personByAddress,
  setEmailProved,
  setLastAccount,
} from "./store.ts";

/** For those who bring a person to the door: setting up the server, accepting an invitation. */
export async function personWithAddress(db: Kysely<DB>, email: string) {
  const person = await personByAddress(db, email);
  return person && { id: person.id, name: person.name, email: person.email };
}

/** undefined: somebody signs in with this address already. */
export function addPerson(tx: Kysely<DB>, person: NewPerson) {
  return insertPerson(tx, person);
}

/** He has used what was mailed to his address. */
export function noteAddressProved(tx: Kysely<DB>, person: string): Promise<void> {
  return setEmailProved(tx, person);
}

/** The account that opens when the person signs in next. */
export function openNext(tx: Kysely<DB>, person: string, account: string): Promise<void> {
  return setLastAccount(tx, person, account);
}

/** What he could let others into. */
export function accountsOfOwner(db: Kysely<DB>, person: string) {
  return accountsOwnedBy(db, person);
}
