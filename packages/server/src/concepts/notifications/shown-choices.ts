import { notificationCategories } from "@keyholder/contract";
import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { chosen, fixedPlaces } from "./choices.ts";
import { choicesOf } from "./store-own.ts";

/** Where a person is told of each category. */
export async function shownChoices(db: Kysely<DB>, person: string) {
  const own = new Map((await choicesOf(db, person)).map((row) => [row.category, row]));
  return notificationCategories.map((category) => {
    const row = own.get(category);
    const choice = row ? { inPanel: row.in_panel, byMail: row.by_mail } : null;
    return { category, ...chosen(category, choice), fixed: fixedPlaces[category] };
  });
}
