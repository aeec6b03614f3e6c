import type { Locator } from "playwright-core";
import { type Hand, signIn } from "./hand.ts";
import { password } from "./keyholder.ts";
import type { Stage } from "./stage.ts";
import { type Language, words } from "./words.ts";

export const owen = "owen@voice.example";
export const bea = "bea@voice.example";

/** The owner before his users. */
export async function team({ keyholder, open }: Stage, language: Language, hand: Hand) {
  const say = words(language);
  const page = await open({ language });
  await page.goto("/");
  await signIn(page, hand, say, owen, password);
  await hand.press(page.getByRole("link", { name: say("frame_users") }));
  const row = (text: string) => page.getByRole("row").filter({ hasText: text });
  const menu = (name: string, line: string) =>
    hand.order(page.getByRole("button", { name: say("members_menu_label", { name }) }), say(line));
  return { say, page, row, menu, number: await keyholder.number("voice") };
}

export const startsWith = (text: string) => new RegExp(`^${RegExp.escape(text)}`);
export const card = (dialog: Locator, role: string) => dialog.getByRole("radio", { name: startsWith(role) });
