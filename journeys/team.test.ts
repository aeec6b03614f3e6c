import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { mouse, signIn } from "./hand.ts";
import { linkIn } from "./inbox.ts";
import { password } from "./keyholder.ts";
import { journey, type Stage } from "./stage.ts";
import { words } from "./words.ts";

const say = words("en");
const zofia = { name: "Zofia Nowak", email: "zofia@new.example" };

const world = {
  people: [
    { id: "marta", email: "marta@studio.example", name: "Marta Wolska" },
    { id: "jan", email: "jan@bakery.example", name: "Jan Kos" },
  ],
  accounts: [
    { id: "studio", name: "Studio North", owner: "marta" },
    { id: "bakery", name: "Kos Bakery", owner: "jan" },
    { id: "kiosk", name: "Kos Kiosk", owner: "jan" },
  ],
  links: [
    { manager: "studio", client: "bakery", ceiling: "editor" },
    { manager: "studio", client: "kiosk", ceiling: "viewer" },
  ],
};

journey("an owner takes somebody into the team, changes her mind about her, and lets her go", world, story);

async function story({ inbox, open }: Stage): Promise<void> {
  const marta = await open();
  const newcomer = await open();
  await marta.goto("/");
  await signIn(marta, mouse, say, "marta@studio.example", password);
  await marta.getByRole("link", { name: say("frame_users") }).click();
  const row = marta.getByRole("row").filter({ hasText: zofia.email });

  // Marta invites her as Technical, and lets her place orders too.
  await marta
    .getByRole("button", { name: say("members_invite_people") })
    .first()
    .click();
  const invite = marta.getByRole("dialog");
  await invite.getByLabel(say("members_addresses_label")).fill(`${zofia.email},`);
  await invite.getByLabel(say("members_name_label")).fill(zofia.name);
  await mouse.choose(invite.getByRole("radio", { name: say("role_technical") }));
  await invite.getByRole("button", { name: say("members_boxes_show") }).click();
  await mouse.tick(invite.getByRole("checkbox", { name: say("permission_orders_place") }));
  const difference = invite.getByRole("status").filter({ hasText: say("role_technical") });
  await difference.getByText(`+ ${say("permission_orders_place")}`).waitFor();
  await invite.getByRole("button", { name: say("members_invite_send") }).click();
  await row.getByText(say("members_status_invited")).waitFor();
  await row.getByText(say("level_added", { permission: say("permission_orders_place") })).waitFor();

  // Zofia follows the mail, chooses a password, and is in.
  await newcomer.goto(linkIn(await inbox.mailTo(zofia.email)));
  const title = say("invitation_member_title", { inviter: "Marta Wolska", account: "Studio North" });
  await newcomer.getByRole("heading", { name: title }).waitFor();
  assert.equal(await newcomer.getByLabel(say("entry_name")).inputValue(), zofia.name);
  await newcomer.getByLabel(say("entry_password"), { exact: true }).fill("three green lanterns");
  await newcomer
    .getByRole("button", { name: say("invitation_accept_new", { account: "Studio North" }) })
    .click();
  await newcomer.getByRole("heading", { name: "Studio North", exact: true }).waitFor();
  await marta.reload();
  await row.getByText(say("members_status_in_use")).waitFor();

  await changeRoleAndUndo(marta);

  // Suspended: her page says so without a click; restored: she is in again.
  await choose(marta, "members_menu_suspend");
  await row.getByText(say("members_status_suspended")).waitFor();
  await isPutOut(newcomer);
  await choose(marta, "members_menu_restore");
  await row.getByText(say("members_status_in_use")).waitFor();
  await newcomer.getByRole("heading", { name: "Studio North", exact: true }).waitFor();

  // Removed: the question counts what she loses, and her name stays in the log.
  await choose(marta, "members_menu_remove");
  const question = marta.getByRole("alertdialog", { name: say("members_remove_title", zofia) });
  await question.getByText(`${zofia.name} loses access to this account and 2 clients now.`).waitFor();
  await question.getByText("1 log entry stays.").waitFor();
  await question.getByRole("button", { name: say("members_remove_verb", zofia) }).click();
  await marta.getByText(say("members_removed_toast", zofia)).waitFor();
  await row.waitFor({ state: "detached" });
  await isPutOut(newcomer);
  await newcomer.goto("/");
  await newcomer.getByText(say("start_none_title")).waitFor();
  await marta.getByRole("link", { name: say("frame_audit") }).click();
  const joined = marta.getByRole("row").filter({ hasText: say("audit_members_join") });
  await joined.getByText(zofia.name).waitFor();
}

/** The new role is shown before the server has answered, and Undo brings the old one back with its tick. */
async function changeRoleAndUndo(marta: Page): Promise<void> {
  const row = marta.getByRole("row").filter({ hasText: zofia.email });
  const { promise: shown, resolve: answer } = Promise.withResolvers<void>();
  await marta.route("**/role", async (route) => {
    await shown;
    await route.continue();
  });
  await choose(marta, "members_menu_role");
  const dialog = marta.getByRole("dialog", { name: say("members_role_title", zofia) });
  await mouse.choose(dialog.getByRole("radio", { name: say("role_sales") }));
  await dialog.getByRole("button", { name: say("members_role_save") }).click();
  await row.getByText(say("role_sales")).waitFor();
  const toast = marta.getByText(say("members_role_toast", { ...zofia, role: say("role_sales") }));
  assert.equal(await toast.isVisible(), false, "the row changes before the server has answered");
  answer();
  await toast.waitFor();
  await marta.getByRole("button", { name: say("ui_undo") }).click();
  await row.getByText(say("role_technical")).waitFor();
  await row.getByText(say("level_added", { permission: say("permission_orders_place") })).waitFor();
  await marta.getByText(say("members_role_toast", { ...zofia, role: say("role_technical") })).waitFor();
}

/** A line of her row's menu. */
async function choose(marta: Page, line: string): Promise<void> {
  await marta.getByRole("button", { name: say("members_menu_label", zofia) }).click();
  await marta.getByRole("menuitem", { name: say(line) }).click();
}

/** Without a click her page shows nothing of the account any more, and says why. */
async function isPutOut(page: Page): Promise<void> {
  const title = say("ended_access_title", { account: "Studio North" });
  await page.getByRole("heading", { name: title }).waitFor({ timeout: 3000 });
  await page.getByText(say("ended_taken_team", { account: "Studio North" })).waitFor();
}
