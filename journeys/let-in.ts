import type { Page } from "playwright-core";
import { declareAll, type Hand } from "./hand.ts";
import type { words } from "./words.ts";

/** On the page of the managers: answers the request of one that is there, or comes there, with a level. */
export async function letIn(
  page: Page,
  hand: Hand,
  say: ReturnType<typeof words>,
  manager: string,
  level: string,
): Promise<void> {
  await hand.press(page.getByRole("button", { name: say("managers_respond_label", { manager }) }));
  const dialog = page.getByRole("dialog");
  await hand.choose(dialog.getByRole("radio", { name: say(`level_${level}`) }));
  await declareAll(dialog, hand);
  const verb = say("managers_accept_as", { level: say(`level_${level}`) });
  await hand.press(dialog.getByRole("button", { name: verb }));
  await page.getByRole("row").filter({ hasText: manager }).getByText(say("links_status_active")).waitFor();
}
