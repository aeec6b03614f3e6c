import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { DB } from "../../platform/schema.ts";
import { languageOf } from "../mail/language.ts";
import { queueLetter } from "../mail/queue-letter.ts";
import { grantsEnded } from "./mails.ts";
import type { GrantRow } from "./store.ts";
import { ownersOf } from "./store-owners.ts";

/** One letter to the owner of each client about all that ended with one link, where nobody of his has ended it. */
export async function tellClients(
  tx: Kysely<DB>,
  env: Environment,
  rows: readonly GrantRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const owners = await ownersOf(tx, [...new Set(rows.map(({ account_id }) => account_id))]);
  for (const [, ended] of Map.groupBy(rows, ({ link_id }) => link_id)) {
    const [first] = ended;
    const owner = first && owners.get(first.account_id);
    if (!owner) continue;
    const { id, name, email, language } = owner;
    await queueLetter(
      tx,
      env,
      grantsEnded({
        to: { person: id, name, email, language: languageOf(language) },
        client: { id: first.account_id, name: first.client_name, number: first.client_number },
        manager: first.manager_name,
        ended,
      }),
    );
  }
}
