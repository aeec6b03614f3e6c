import type { Page } from "playwright-core";
import type { Hand } from "./hand.ts";
import type { words } from "./words.ts";

/** On the page of the clients: asks somebody's account to be let in. */
export async function askClient(
  page: Page,
  hand: Hand,
  say: ReturnType<typeof words>,
  who: string,
): Promise<void> {
  await hand.press(page.getByRole("button", { name: say("clients_invite") }).first());
  const dialog = page.getByRole("dialog");
  await hand.type(dialog.getByLabel(say("clients_who_label")), who);
  await hand.press(dialog.getByRole("button", { name: say("clients_invite_send") }));
  await dialog.waitFor({ state: "detached" });
}
