import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import * as store from "./places-store.ts";
import { vacate } from "./vacate-store.ts";

export type { Place } from "./places-store.ts";

/** The place that an invitation leads to; whoever changes or removes it, too, waits. */
export function lockPlace(tx: Kysely<DB>, id: string): Promise<store.Place | undefined> {
  return store.lockPlace(tx, id);
}

/** An invited person does not want it. */
export async function giveUpPlace(tx: Kysely<DB>, place: store.Place): Promise<void> {
  await vacate(tx, place);
}

/** A person is in the team no more, if he was: he becomes more than a member. */
export async function vacatePlaceOf(tx: Kysely<DB>, account: string, person: string): Promise<void> {
  const place = await store.lockPlaceIn(tx, account, person);
  if (place) await vacate(tx, place);
}
