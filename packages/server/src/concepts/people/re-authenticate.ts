import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Asker } from "../../gate/asker.ts";
import { verifyPassword } from "../../platform/password.ts";
import { Refusal } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import type { DB } from "../../platform/schema.ts";
import { clear } from "../../platform/throttle.ts";
import { lockPerson, personById } from "./store.ts";
import { passwordOfPerson } from "./throttles.ts";

/** A password as it was checked: the hash that it fits, or null when it is not the person's. */
export type Checked = { readonly hash: string | null };

/**
 * For an act that a session alone is not enough for. In `first`, before the transaction: it is slow, and its count of
 * tries must survive a refusal. The answer is judged by `demandPassword`, once the permit has been asked for.
 */
export async function checkPassword(
  env: Environment,
  asker: Asker | null,
  password: string,
): Promise<Checked> {
  if (!asker) throw new Refusal("not-signed-in");
  const key = `password:person:${asker.id}`;
  await refuseTooMany(env.db, key, passwordOfPerson);
  const hash = (await personById(env.db, asker.id))?.password_hash ?? null;
  if (!(await verifyPassword(hash, password))) return { hash: null };
  await clear(env.db, key);
  return { hash };
}

/** Refuses a wrong password, and one that was changed while it was being checked. */
export async function demandPassword(tx: Kysely<DB>, asker: Asker, { hash }: Checked): Promise<void> {
  const person = hash === null ? undefined : await lockPerson(tx, asker.id);
  if (!person || person.password_hash !== hash) throw new Refusal("wrong-password");
}
