import type { BrowserContext, Page } from "playwright-core";
import { accessibilityFaults, leftEnglish, overflow, pictures, takePicture } from "./look.ts";
import type { PageToSee } from "./page-to-see.ts";
import type { Stage } from "./stage.ts";
import { type Language, words } from "./words.ts";

/** What is wide in one language is narrow in the other; the longer words have the narrow one. */
const widths = { en: [1280], pl: [390] };

type Places = Record<string, string>;

/** Looks at each page as the person that it is for, and says what is wrong with it. */
export async function faultsOf(
  stage: Stage,
  language: Language,
  list: readonly PageToSee[],
  places: Places,
): Promise<string[]> {
  const people = Map.groupBy(list, ([, as]) => as);
  const faults = await Promise.all(
    [...people].map(async ([as, theirs]) => {
      const context = (await stage.open({ language, ...(as && { as }) })).context();
      return eachIn(context, language, theirs, places);
    }),
  );
  return faults.flat();
}

async function eachIn(
  context: BrowserContext,
  language: Language,
  list: readonly PageToSee[],
  places: Places,
): Promise<string[]> {
  const faults: string[] = [];
  for (const shown of list)
    for (const width of pictures ? [1280, 390] : widths[language]) {
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 900 });
      const found = await looked(page, shown, places, language).catch((error: Error) => [error.message]);
      faults.push(...found.map((fault) => `${shown[0]}: ${fault}`));
      await page.close();
    }
  return faults;
}

async function looked(page: Page, shown: PageToSee, places: Places, language: Language): Promise<string[]> {
  const [name, , path, shows, after] = shown;
  const say = words(language);
  const width = page.viewportSize()?.width ?? 0;
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`fails: ${error.message}`));
  page.on("console", (message) => {
    // That a request was refused is no fault of the page.
    const refused = /status of 4\d\d/.test(message.text());
    if (message.type() === "error" && !refused) faults.push(`complains: ${message.text()}`);
  });
  await page.goto(path.replace(/\{(\w+)\}/g, (_, place: string) => places[place] ?? ""));
  // Before that, only its outline is there.
  await page.locator("h1").first().waitFor();
  await after?.(page, say, places);
  await page
    .getByText(say.has(shows) ? say(shows) : shows)
    .filter({ visible: true })
    .first()
    .waitFor();
  await page.getByText(say("ui_loading")).first().waitFor({ state: "detached" });
  await page.evaluate("document.fonts.ready");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    if (widths[language].includes(width))
      faults.push(...(await accessibilityFaults(page, { themeOnly: colorScheme === "dark" })));
    await takePicture(page, `${name}.${language}.${width}.${colorScheme}`);
  }
  if (language === "pl") faults.push(...(await leftEnglish(page)));
  for (const one of [390, 1280]) faults.push(...(await overflow(page, one)));
  return faults;
}
