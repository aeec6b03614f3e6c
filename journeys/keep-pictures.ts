import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { BrowserContext } from "playwright-core";

/** What every open page showed when a journey failed, in `artifacts/`. */
export async function keepPictures(contexts: readonly BrowserContext[], journey: string): Promise<void> {
  const folder = fileURLToPath(new URL("../artifacts/", import.meta.url));
  await mkdir(folder, { recursive: true });
  const name = journey.replace(/\W+/g, "-").slice(0, 60);
  for (const [place, page] of contexts.flatMap((context) => context.pages()).entries())
    await page.screenshot({ path: `${folder}${name}-${place + 1}.png`, fullPage: true });
}
