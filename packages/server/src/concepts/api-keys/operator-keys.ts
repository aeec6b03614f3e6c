import { beyond, type Catalogue, effective, names, prepare, setOf } from "@keyholder/rules";
import type { Kysely } from "kysely";
import { loadWorld } from "../../gate/load-world.ts";
import { parseCustomerNumber } from "../../platform/customer-number.ts";
import type { DB } from "../../platform/schema.ts";
import { record } from "../audit/record.ts";
import type { Telling } from "../notifications/notify.ts";
import { givablePermissions } from "../roles/chosen-role.ts";
import { KeyCommandError } from "./key-command-error.ts";
import { keyEntry } from "./key-entry.ts";
import { createKeyToken } from "./key-token.ts";
import { makeKey } from "./make-key.ts";
import {
  accountByNumber,
  allKeys,
  endKey,
  insertKey,
  type KeyRow,
  keyByPrefix,
  personByEmail,
} from "./store.ts";

interface Wanted {
  readonly name: string;
  readonly endsAt: Date | null;
  /** Who runs the command. */
  readonly by: string;
}

/** The operator's own key: it may ask about anybody in any account, and do nothing else. */
export function makeDecidingKey(db: Kysely<DB>, { name, endsAt, by }: Wanted): Promise<string> {
  const { token, prefix, hash } = createKeyToken();
  return db.transaction().execute(async (tx) => {
    const maker = { id: null, name: by };
    const id = await insertKey(tx, {
      account: null,
      name,
      prefix,
      hash,
      scopes: [],
      endsAt,
      maker,
      via: null,
    });
    await record(tx, maker, null, [keyEntry("api-keys.create", null, { id, name, prefix })]);
    return token;
  });
}

interface WantedIn extends Wanted {
  readonly account: string;
  readonly person: string;
  readonly scopes: readonly string[];
}

/** A key of an account, made for one of its people: it does no more than he may there himself (R10). */
export async function makeAccountKey(db: Kysely<DB>, env: Telling, wanted: WantedIn): Promise<string> {
  const { name, endsAt, by } = wanted;
  const account = await accountByNumber(db, parseCustomerNumber(wanted.account) ?? "");
  if (!account) throw new KeyCommandError(`There is no account ${wanted.account}.`);
  const person = await personByEmail(db, wanted.person);
  if (!person) throw new KeyCommandError(`Nobody signs in with ${wanted.person}.`);
  return db.transaction().execute(async (tx) => {
    const scopes = givablePermissions(env.catalogue, wanted.scopes, "scopes");
    const lacks = await lackOf(tx, env.catalogue, { person: person.id, account: account.id, scopes });
    if (lacks.length > 0)
      throw new KeyCommandError(
        `${person.name} does not hold this in ${account.number}: ${lacks.join(", ")}.`,
      );
    const made = await makeKey(tx, env, { account, name, scopes, endsAt, maker: person, via: null });
    await record(tx, { id: null, name: by }, null, [made.entry]);
    return made.token;
  });
}

async function lackOf(
  tx: Kysely<DB>,
  catalogue: Catalogue,
  { person, account, scopes }: { person: string; account: string; scopes: readonly string[] },
): Promise<string[]> {
  const facts = prepare(await loadWorld(tx, { people: [person], towards: [account] }), { catalogue });
  return names(catalogue, beyond(effective(facts, person, account, account), setOf(catalogue, scopes)));
}

export function listEveryKey(db: Kysely<DB>): Promise<KeyRow[]> {
  return allKeys(db);
}

/** false: it was over already. */
export async function endByPrefix(db: Kysely<DB>, prefix: string, by: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const key = await keyByPrefix(tx, prefix);
    if (!key) throw new KeyCommandError(`No key begins with ${prefix}.`);
    const ended = await endKey(tx, key.id, by);
    if (ended)
      await record(tx, { id: null, name: by }, null, [keyEntry("api-keys.end", key.account_id, key)]);
    return ended;
  });
}
