import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import * as store from "./store.ts";
import { added, givesNothing } from "./what-was-given.ts";

/**
 * The database has written down what a visitor's change touched (migration 0009); this notes what it added, and forgets what
 * gave nothing. To be called at the end of every change that somebody with a permit makes.
 */
export async function settleGrants(
  tx: Kysely<DB>,
  { catalogue }: Pick<Environment, "catalogue">,
  { account }: Permit,
): Promise<void> {
  const rows = await store.justGiven(tx, account.id);
  if (rows.length === 0) return;
  const [nothing, something] = [
    rows.filter((row) => givesNothing(catalogue, row)),
    rows.filter((row) => !givesNothing(catalogue, row)),
  ];
  await store.forget(
    tx,
    nothing.map(({ id }) => id),
  );
  await store.notePermissions(
    tx,
    something.map((row) => ({ id: row.id, permissions: added(catalogue, row) })),
  );
}
