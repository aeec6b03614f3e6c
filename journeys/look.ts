import { mkdir } from "node:fs/promises";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { englishOnly } from "./words.ts";

/** The folder for pictures, for people to look at: they are taken when there is one. */
export const pictures = process.env.KEYHOLDER_PICTURES;

/** What axe-core finds; `themeOnly`: only what another theme can change. */
export async function accessibilityFaults(page: Page, { themeOnly = false } = {}): Promise<string[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axe.source);
  const options: axe.RunOptions = {
    resultTypes: ["violations"],
    ...(themeOnly && { runOnly: "color-contrast" }),
  };
  const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as axe.AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** What does not fit into a screen of this width: the page itself, or a list that only a sideways scroll shows whole. */
export async function overflow(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  const wide = (await page.evaluate(`(${findWide})()`)) as string[];
  return wide.map((text) => `does not fit into ${width} px: ${text}`);
}

const findWide = `async () => {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  return [document.documentElement, ...document.querySelectorAll("body *")]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && (one === document.documentElement || scrolls(one)))
    .filter((one) => !one.matches("input, textarea"))
    .map((one) => one.innerText.slice(0, 60).replaceAll("\\n", " "));
}`;

/** Texts that one reads or hears there, and that are English where there is Polish for them. */
export async function leftEnglish(page: Page): Promise<string[]> {
  const texts = (await page.evaluate(`(${readTexts})()`)) as string[];
  return texts.filter(englishOnly()).map((text) => `is English: ${text}`);
}

const readTexts = `() => {
  const texts = new Set([document.title]);
  for (const element of document.querySelectorAll("body *")) {
    if (!element.checkVisibility() || element.closest("[lang=en]:not(html), script, style")) continue;
    for (const name of ["aria-label", "placeholder", "title", "alt"]) texts.add(element.getAttribute(name) ?? "");
    for (const node of element.childNodes) if (node.nodeType === 3) texts.add(node.data);
  }
  return [...texts].map((text) => text.trim()).filter(Boolean);
}`;

export async function takePicture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}
