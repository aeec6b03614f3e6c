import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { languageOf } from "../mail/language.ts";
import { accountsOwnedBy, meRow } from "./store.ts";

/** The signed-in person as the API shows him to himself. */
export async function shownMe(db: Kysely<DB>, id: string) {
  const { language, last_account, ...row } = await meRow(db, id);
  return {
    ...row,
    language: languageOf(language),
    lastAccount: last_account,
    ownAccounts: await accountsOwnedBy(db, id),
  };
}
