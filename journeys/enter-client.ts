import type { Page } from "playwright-core";
import type { Hand } from "./hand.ts";
import type { words } from "./words.ts";

/** From the page of the clients into one of them, where the bar says so. */
export async function enterClient(
  page: Page,
  hand: Hand,
  say: ReturnType<typeof words>,
  client: string,
): Promise<void> {
  await hand.press(page.getByRole("button", { name: say("clients_access_label", { client }) }));
  await page
    .getByRole("region", { name: say("acting_region") })
    .getByText(client)
    .waitFor();
}
