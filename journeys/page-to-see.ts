import type { Page } from "playwright-core";
import type { words } from "./words.ts";

type Say = ReturnType<typeof words>;
export type After = (page: Page, say: Say, at: Record<string, string>) => Promise<void>;

/** Name · who looks · address · what is there once it is there (a text by its key, or as it is) · what one does first. */
export type PageToSee = readonly [
  name: string,
  who: string | null,
  path: string,
  shows: string,
  after?: After,
];

export const press =
  (key: string, values?: Record<string, string>): After =>
  (page, say) =>
    page
      .getByRole("button", { name: say(key, values) })
      .first()
      .click();
