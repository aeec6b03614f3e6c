import type { Page } from "playwright-core";
import { declareAll, type Hand } from "./hand.ts";
import type { words } from "./words.ts";

/** On the page of the clients: accepts the offer of one that is there, or comes there, and waits for it in the list. */
export async function acceptOffer(
  page: Page,
  hand: Hand,
  say: ReturnType<typeof words>,
  client: string,
): Promise<void> {
  await hand.press(page.getByRole("button", { name: say("offers_respond_label", { client }) }));
  const dialog = page.getByRole("dialog");
  await declareAll(dialog, hand);
  await hand.press(dialog.getByRole("button", { name: say("offers_accept"), exact: true }));
  await page.getByRole("row").filter({ hasText: client }).getByText(say("links_status_active")).waitFor();
}
