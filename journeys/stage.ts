import { after, before, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { type Inbox, openInbox } from "./inbox.ts";
import { keepPictures } from "./keep-pictures.ts";
import { type Keyholder, password, startKeyholder } from "./keyholder.ts";
import type { Language } from "./words.ts";

interface PageOptions {
  readonly language?: Language;
  readonly width?: number;
  readonly dark?: boolean;
  /** E-mail of somebody who is signed in already. */
  readonly as?: string;
}

export interface Stage {
  readonly keyholder: Keyholder;
  readonly inbox: Inbox;
  /** A browser of its own: nothing is shared with the others. */
  open(options?: PageOptions): Promise<Page>;
}

/** A journey: a real server with this world, a mail server, and as many browsers as there are people in it. */
export function journey(name: string, world: object | null, story: (stage: Stage) => Promise<void>): void {
  test(name, async () => {
    const inbox = await openInbox();
    const keyholder = await startKeyholder({ world, smtp: inbox.url }).catch(async (error) => {
      await inbox.close();
      throw error;
    });
    const contexts: BrowserContext[] = [];
    const open = async ({ language = "en", width = 1280, dark = false, as }: PageOptions = {}) => {
      const context = await (await theBrowser()).newContext({
        baseURL: keyholder.url,
        locale: language === "pl" ? "pl-PL" : "en-GB",
        viewport: { width, height: 900 },
        colorScheme: dark ? "dark" : "light",
        reducedMotion: "reduce",
      });
      context.setDefaultTimeout(20_000);
      contexts.push(context);
      if (as) await context.request.post("/v1/sessions", { data: { email: as, password } });
      return context.newPage();
    };
    try {
      await story({ keyholder, inbox, open });
    } catch (error) {
      await keepPictures(contexts, name);
      throw error;
    } finally {
      for (const context of contexts) await context.close();
      await keyholder.stop();
      await inbox.close();
    }
  });
}

let browser: Promise<Browser> | undefined;

function theBrowser(): Promise<Browser> {
  browser ??= launchBrowser();
  return browser;
}

before(theBrowser);
after(async () => (await browser)?.close());
