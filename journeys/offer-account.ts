import type { Page } from "playwright-core";
import { declareAll, type Hand } from "./hand.ts";
import type { words } from "./words.ts";

export interface OfferedTo {
  readonly number: string;
  /** What is told of whose number it is. */
  readonly masked: { readonly owner: string; readonly name: string };
}

/** On the page of the managers: offers the account by a customer number, declares, and waits for an answer. */
export async function offerAccount(
  page: Page,
  hand: Hand,
  say: ReturnType<typeof words>,
  to: OfferedTo,
  level: string,
): Promise<void> {
  const { number, masked } = to;
  await hand.press(page.getByRole("button", { name: say("share_open") }));
  const sheet = page.getByRole("dialog");
  const next = sheet.getByRole("button", { name: say("share_next") });
  await hand.type(sheet.getByLabel(say("share_number")), number);
  await page.keyboard.press("Tab");
  await sheet.getByText(say("share_match", masked)).waitFor();
  await hand.press(next);
  await hand.choose(sheet.getByRole("radio", { name: say(`level_${level}`) }));
  await hand.press(next);
  await declareAll(sheet, hand);
  await hand.press(sheet.getByRole("button", { name: say("share_send") }));
  const manager = `${masked.owner}, ${masked.name}`;
  await page.getByText(say("offered_waiting", { manager })).waitFor();
}
