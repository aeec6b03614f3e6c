import { mailCategories } from "@keyholder/contract";
import type { Columns } from "./changes-store.ts";
import type { Category, ContactRow } from "./store.ts";

export type Preferences = Record<Category, boolean>;

/** As the API has them. */
export function preferencesOf(row: ContactRow): Preferences {
  return {
    general: row.mails_general,
    invoice: row.mails_invoice,
    support: row.mails_support,
    product: row.mails_product,
    domain: row.mails_domain,
    affiliate: row.mails_affiliate,
  };
}

/** As the table has them. */
export function columnsOf(preferences: Preferences): Columns {
  return {
    mails_general: preferences.general,
    mails_invoice: preferences.invoice,
    mails_support: preferences.support,
    mails_product: preferences.product,
    mails_domain: preferences.domain,
    mails_affiliate: preferences.affiliate,
  };
}

/** The categories that are on: what the log tells, and how an account keeps its owner's. */
export function chosen(preferences: Preferences): Category[] {
  return mailCategories.filter((category) => preferences[category]);
}

/** With the ones that somebody changes, the others as they are. */
export function changedBy(
  preferences: Preferences,
  change: { readonly [C in Category]?: boolean | undefined },
): Preferences {
  const changed = { ...preferences };
  for (const category of mailCategories) changed[category] = change[category] ?? changed[category];
  return changed;
}
