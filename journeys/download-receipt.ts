import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import type { Hand } from "./hand.ts";
import type { words } from "./words.ts";

/** From the page of the clients or managers to the receipts, and one of them as a document. */
export async function downloadReceipt(
  page: Page,
  hand: Hand,
  say: ReturnType<typeof words>,
  other: string,
): Promise<void> {
  await hand.press(page.getByRole("link", { name: say("receipts_title") }));
  const button = page.getByRole("button", { name: say("receipts_download_label", { other }) });
  const [download] = await Promise.all([page.waitForEvent("download"), hand.press(button)]);
  assert.match(download.suggestedFilename(), /\.pdf$/);
  const document = await readFile(await download.path());
  assert.equal(document.subarray(0, 5).toString(), "%PDF-");
  assert.ok(document.length > 1000);
}
