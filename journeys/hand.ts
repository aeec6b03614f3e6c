import type { Locator, Page } from "playwright-core";

/** How a person works a page: with a mouse, or with the keyboard alone. */
export interface Hand {
  press(target: Locator): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
  /** One of a set of radio buttons. */
  choose(radio: Locator): Promise<void>;
  /** A box to tick or untick, or a switch. */
  tick(box: Locator): Promise<void>;
  /** One line of a select's list. */
  pick(select: Locator, option: string): Promise<void>;
  /** One line of the menu behind a button. */
  order(button: Locator, line: string): Promise<void>;
}

export const mouse: Hand = {
  press: (target) => target.click(),
  type: (field, text) => field.fill(text),
  // What stands around it is what one sees and clicks.
  choose: (radio) => radio.locator("xpath=ancestor::label[1]").click(),
  tick: (box) => box.locator("xpath=ancestor::label[1]").click({ position: { x: 10, y: 10 } }),
  async pick(select, option) {
    await select.click();
    await select.page().getByRole("option", { name: option }).click();
  },
  async order(button, line) {
    await button.click();
    await button.page().getByRole("menuitem", { name: line }).click();
  },
};

export const keyboard: Hand = {
  async press(target) {
    await reach(target);
    await target.page().keyboard.press("Enter");
  },
  async type(field, text) {
    await reach(field);
    await field.page().keyboard.press("ControlOrMeta+A");
    await field.page().keyboard.type(text);
  },
  async choose(radio) {
    const group = radio.locator("xpath=ancestor::*[@role='radiogroup'][1]");
    await reach(group);
    const keys = radio.page().keyboard;
    await keys.press("Space");
    for (let step = 0; step < 20 && !(await radio.isChecked()); step++) await keys.press("ArrowDown");
    if (!(await radio.isChecked())) throw new Error("the arrows do not reach this choice");
  },
  async tick(box) {
    await reach(box);
    await box.page().keyboard.press("Space");
  },
  async pick(select, option) {
    await reach(select);
    await select.page().keyboard.press("Enter");
    await enterLine(select.page().getByRole("option", { name: option }));
  },
  async order(button, line) {
    await reach(button);
    await button.page().keyboard.press("Enter");
    await enterLine(button.page().getByRole("menuitem", { name: line }));
  },
};

/** Goes to a line of the list that has just opened, and takes it. */
async function enterLine(line: Locator): Promise<void> {
  await line.waitFor();
  const { keyboard: keys } = line.page();
  for (const key of ["ArrowDown", "ArrowUp"])
    for (let step = 0; step < 60 && !(await hasFocus(line)); step++) await keys.press(key);
  if (!(await hasFocus(line))) throw new Error(`the arrows do not reach ${line}`);
  await keys.press("Enter");
}

/** Tabs through the page until the focus is on the target or in it; what cannot be reached so fails. */
async function reach(target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < 120; step++) {
    if (await hasFocus(target)) return;
    await target.page().keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${target}`);
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.contains(element.ownerDocument.activeElement));
}

/** Ticks everything that an open dialog asks to declare; its other boxes stand alone. */
export async function declareAll(dialog: Locator, hand: Hand): Promise<void> {
  const boxes = dialog.locator("fieldset").getByRole("checkbox", { checked: false });
  await boxes.first().waitFor();
  for (let left = await boxes.count(); left > 0; left--) await hand.tick(boxes.first());
}

/** Signs somebody in on a page that shows the sign-in. */
export async function signIn(
  page: Page,
  hand: Hand,
  say: (key: string) => string,
  email: string,
  password: string,
): Promise<void> {
  await hand.type(page.getByLabel(say("entry_email")), email);
  await hand.type(page.getByLabel(say("entry_password"), { exact: true }), password);
  await hand.press(page.getByRole("button", { name: say("signin_submit") }));
}
