import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import { auditStory } from "./audit-story.ts";
import { keyboard } from "./hand.ts";
import { liveAWhile, world } from "./pages-world.ts";
import { journey, type Stage } from "./stage.ts";
import { words } from "./words.ts";

const say = words("en");

journey(
  "every dialog of the team opens by keyboard, closes by Escape, and gives the focus back",
  world("en"),
  opens,
);
journey("groups, a last day and a removal of several are done by keyboard alone", world("en"), fills);

/** The address of a page, what one presses there, and the line of the menu that it opens, if it opens one. */
const dialogs: readonly (readonly [path: string, button: string, line?: string])[] = [
  ["users", say("members_invite_people")],
  ["users", say("members_menu_label", { name: "Vera Lind" }), say("members_menu_role")],
  ["users", say("members_menu_label", { name: "Vera Lind" }), say("members_menu_end")],
  ["users", say("members_menu_label", { name: "Vera Lind" }), say("members_menu_remove")],
  ["users/roles", say("roles_menu_label", { role: "Recepcja" }), say("roles_delete")],
  ["users/groups", say("groups_new")],
  ["users/groups", say("groups_menu_label", { group: "Nocna zmiana" }), say("groups_rename")],
  ["users/groups", say("groups_menu_label", { group: "Nocna zmiana" }), say("groups_delete")],
  ["users/groups/{north}", say("groups_add")],
  ["contacts", say("contacts_new")],
  ["contacts", say("contacts_menu_label", { name: "Wes Cho" }), say("contacts_edit")],
  ["contacts", say("contacts_menu_label", { name: "Stary Adres" }), say("contacts_delete")],
  ["settings", say("handover_start")],
];

async function opens(stage: Stage): Promise<void> {
  const at = await liveAWhile(stage, "en");
  const marta = await stage.open({ as: "marta@studio.example" });
  const faults: string[] = [];
  for (const [path, name, line] of dialogs) {
    const address = `/a/${at.studio}/${path.replace("{north}", String(at.north))}`;
    if (!marta.url().endsWith(address)) await marta.goto(address);
    const button = marta.getByRole("button", { name, exact: true }).first();
    if (line) await keyboard.order(button, line);
    else await keyboard.press(button);
    const dialog = marta.locator("[role=dialog]:has(h2), [role=alertdialog]");
    await dialog.waitFor();
    if (!(await holdsFocus(dialog))) faults.push(`${name} ${line ?? ""}: the dialog has no focus`);
    await marta.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    if (!(await getsFocus(button))) faults.push(`${name} ${line ?? ""}: the focus does not come back`);
  }
  assert.deepEqual(faults, []);
}

async function fills(stage: Stage): Promise<void> {
  const studio = (await liveAWhile(stage, "en")).studio ?? "";
  const marta = await stage.open({ as: "marta@studio.example" });
  const dialog = marta.getByRole("dialog");
  const submit = (name: string) => keyboard.press(dialog.getByRole("button", { name, exact: true }));

  await marta.goto(`/a/${studio}/users/groups`);
  await keyboard.press(marta.getByRole("button", { name: say("groups_new") }));
  await keyboard.type(dialog.getByRole("textbox", { name: say("groups_name") }), "Early shift");
  await submit(say("groups_create"));
  await marta.getByRole("heading", { name: "Early shift" }).waitFor();
  await keyboard.press(marta.getByRole("button", { name: say("groups_add") }).first());
  await keyboard.tick(dialog.getByRole("checkbox", { name: "Vera Lind" }));
  await submit(say("groups_add_verb", { count: "1" }));
  await marta.getByRole("row").filter({ hasText: "Vera Lind" }).waitFor();
  await keyboard.press(marta.getByRole("button", { name: say("groups_rename") }));
  await keyboard.type(dialog.getByRole("textbox", { name: say("groups_name") }), "Late shift");
  await submit(say("groups_rename_verb"));
  await marta.getByRole("heading", { name: "Late shift" }).waitFor();
  await keyboard.press(
    marta.getByRole("button", { name: say("groups_remove_label", { name: "Vera Lind" }) }),
  );
  await marta.getByText(say("groups_members_none")).waitFor();
  await keyboard.press(marta.getByRole("button", { name: say("groups_delete"), exact: true }));
  await keyboard.press(
    marta.getByRole("button", { name: say("groups_delete_verb", { group: "Late shift" }) }),
  );
  await marta.getByText("Nocna zmiana").waitFor();

  await marta.goto(`/a/${studio}/users`);
  const row = (name: string) => marta.getByRole("row").filter({ hasText: name });
  const menu = marta.getByRole("button", { name: say("members_menu_label", { name: "Vera Lind" }) });
  await keyboard.order(menu, say("members_menu_end"));
  await typeDay(marta, dialog.getByLabel(say("members_ends_label")), "05052090");
  await submit(say("members_end_save"));
  await row("Vera Lind").getByText(say("members_access_ends")).waitFor();
  for (const name of ["Nina Ek", "Zosia Lis"])
    await keyboard.tick(marta.getByRole("checkbox", { name: say("ui_select_row", { row: name }) }));
  await keyboard.press(marta.getByRole("button", { name: say("members_menu_remove"), exact: true }));
  await keyboard.press(marta.getByRole("button", { name: say("members_bulk_remove_verb", { count: "2" }) }));
  await row("Zosia Lis").waitFor({ state: "detached" });

  // Beside it an import goes on.
  const story = (await auditStory(stage.keyholder)).filter((line) => /shift|change-end|withdraw/.test(line));
  assert.deepEqual(story, [
    "Marta Wolska groups.create Early shift",
    "Marta Wolska groups.add-members Early shift",
    "Marta Wolska groups.rename Late shift",
    "Marta Wolska groups.remove-member Late shift",
    "Marta Wolska groups.delete Late shift",
    "Marta Wolska members.change-end Vera Lind",
    "Marta Wolska members.withdraw-invitation Nina Ek",
    "Marta Wolska members.withdraw-invitation Zosia Lis",
  ]);
}

/** Day and month are the same, whichever of them the browser asks for first. */
async function typeDay(page: Page, field: Locator, digits: string): Promise<void> {
  await field.waitFor();
  assert.equal(await holdsFocus(field), true);
  await page.keyboard.type(digits);
}

/** It comes back with the next frame, once what held it is gone. */
const getsFocus = async (element: Locator): Promise<boolean> =>
  element
    .page()
    .waitForFunction((one) => one === one?.ownerDocument.activeElement, await element.elementHandle(), {
      timeout: 2000,
    })
    .then(
      () => true,
      () => false,
    );

const holdsFocus = (element: Locator): Promise<boolean> =>
  element.evaluate((one) => one.contains(one.ownerDocument.activeElement));
