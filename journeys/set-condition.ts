import type { Page } from "playwright-core";
import type { Hand } from "./hand.ts";
import type { words } from "./words.ts";

/** On the page of the managers: turns one of the conditions of a manager over. */
export async function setCondition(
  page: Page,
  hand: Hand,
  say: ReturnType<typeof words>,
  manager: string,
  condition: "onward" | "two_factor",
): Promise<void> {
  await hand.press(page.getByRole("button", { name: say("options_edit_label", { manager }) }));
  const dialog = page.getByRole("dialog");
  await hand.tick(dialog.getByRole("checkbox", { name: say(`options_${condition}`) }));
  await hand.press(dialog.getByRole("button", { name: say("ceiling_save") }));
  await dialog.waitFor({ state: "detached" });
}
