import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import type { AuditEntry } from "../audit/record.ts";
import { notify, type Telling } from "../notifications/notify.ts";
import { keyEntry } from "./key-entry.ts";
import { createKeyToken } from "./key-token.ts";
import { insertKey, type NewKey } from "./store.ts";

interface Wanted extends Omit<NewKey, "account" | "prefix" | "hash"> {
  readonly account: { readonly id: string; readonly name: string; readonly owner_id: string };
}

/** Makes a key of an account, of which its owner hears whoever makes it. The token is known to nobody afterwards. */
export async function makeKey(
  tx: Kysely<DB>,
  env: Telling,
  { account, ...wanted }: Wanted,
): Promise<{ id: string; token: string; entry: AuditEntry }> {
  const { token, prefix, hash } = createKeyToken();
  const { name, scopes, endsAt, maker, via } = wanted;
  const id = await insertKey(tx, { ...wanted, account: account.id, prefix, hash });
  await notify(tx, env, {
    kind: "security.key-made",
    account,
    to: { people: [account.owner_id] },
    subject: { kind: "api-key", id },
    words: { person: maker.name, other: name },
    came: via !== null && maker.id !== null ? { via, person: maker.id } : undefined,
  });
  const after = { scopes, endsAt: endsAt?.toISOString() ?? null };
  return { id, token, entry: keyEntry("api-keys.create", account.id, { id, name, prefix }, { after }) };
}
