import assert from "node:assert/strict";
import { auditStory } from "./audit-story.ts";
import type { Hand } from "./hand.ts";
import { linkIn } from "./inbox.ts";
import { bea, card, owen, team, ways } from "./partner-owner.ts";
import { journey, type Stage } from "./stage.ts";
import { storyWorld } from "./story-world.ts";
import type { Language } from "./words.ts";

for (const [how, language, hand] of ways)
  journey(
    `a partner's owner adds a person by role and boxes, who signs in and is removed again${how}`,
    storyWorld("partner-team", language),
    (stage) => addAndRemove(stage, language, hand),
  );

const nela = { name: "Nela Fox", email: "nela@new.example" };

async function addAndRemove(stage: Stage, language: Language, hand: Hand): Promise<void> {
  const { say, page, row, menu } = await team(stage, language, hand);
  const list = new Intl.ListFormat(language);
  const permission = (name: string) => say(`permission_${name}`);

  // Everybody with a coloured badge, what is ticked or unticked beside it, and the status.
  await row(bea)
    .getByText(say("level_added", { permission: permission("orders_place") }))
    .waitFor();
  await row(bea)
    .getByText(say("level_removed", { permission: permission("invoices_pay") }))
    .waitFor();
  await row("tom@voice.example").getByText(say("members_status_suspended"), { exact: true }).waitFor();
  await row("Kim Doe").getByText(say("members_status_expired"), { exact: true }).waitFor();
  await row(owen).getByText(say("members_owner_locked")).waitFor();

  // A role ticks boxes; one more box, and one less, say what they take along.
  const invite = page.getByRole("button", { name: say("members_invite_people") }).first();
  await hand.press(invite);
  const dialog = page.getByRole("dialog");
  await hand.type(dialog.getByLabel(say("members_addresses_label")), `${nela.email},`);
  await hand.type(dialog.getByLabel(say("members_name_label")), nela.name);
  await hand.choose(card(dialog, say("role_technical")));
  await hand.press(dialog.getByRole("button", { name: say("members_boxes_show") }));
  const box = (name: string) => dialog.getByRole("checkbox", { name: permission(name), exact: true });
  assert.equal(await box("services_manage").isChecked(), true);
  assert.equal(await box("orders_place").isChecked(), false);
  await hand.tick(box("orders_place"));
  const pulledIn = { permission: permission("orders_place"), others: permission("orders_view"), count: "1" };
  await dialog.getByText(say("members_pulled_in", pulledIn)).waitFor();
  assert.equal(await box("orders_view").isChecked(), true);
  await hand.tick(box("tickets_view"));
  const others = list.format([permission("tickets_open"), permission("tickets_close")]);
  const pulledOut = { permission: permission("tickets_view"), others, count: "2" };
  await dialog.getByText(say("members_pulled_out", pulledOut)).waitFor();
  const difference = dialog.getByRole("status").filter({ hasText: `${say("role_technical")} +` });
  await difference.getByText(`+ ${permission("orders_view")}`).waitFor();
  await difference.getByText(`− ${permission("tickets_close")}`).waitFor();
  await hand.press(dialog.getByRole("button", { name: say("members_invite_send") }));
  await row(nela.email).getByText(say("members_status_invited")).waitFor();
  await row(nela.email).getByText(say("role_technical")).waitFor();
  await row(nela.email)
    .getByText(say("level_added", { permission: permission("orders_view") }))
    .waitFor();

  // Nela sets a password of her own; she sees what her boxes say, and from her first sign-in on she is in use.
  const newcomer = await stage.open({ language });
  await newcomer.goto(linkIn(await stage.inbox.mailTo(nela.email)));
  await hand.type(newcomer.getByLabel(say("entry_password"), { exact: true }), "three green lanterns");
  const account = { account: "Voice Partner Ltd" };
  await hand.press(newcomer.getByRole("button", { name: say("invitation_accept_new", account) }));
  const nav = newcomer.getByRole("navigation", { name: say("frame_nav"), exact: true });
  await nav.getByRole("link", { name: say("frame_clients"), exact: true }).waitFor();
  for (const hidden of ["frame_users", "frame_contacts", "frame_audit"])
    assert.equal(await nav.getByRole("link", { name: say(hidden), exact: true }).count(), 0, hidden);
  await page.reload();
  await row(nela.email).getByText(say("members_status_in_use")).waitFor();

  // Several at once: whoever is gone meanwhile is no longer among them.
  const select = (name: string) => page.getByRole("checkbox", { name: say("ui_select_row", { row: name }) });
  for (const name of ["Sol Ames", "Ivy Nash", nela.name]) await hand.tick(select(name));
  await hand.press(page.getByRole("button", { name: say("members_menu_role"), exact: true }));
  await removedMeanwhile(stage, "Ivy Nash");
  await hand.choose(card(dialog, say("role_support")));
  const forTwo = dialog.getByRole("button", { name: say("members_bulk_role_save", { count: "2" }) });
  await forTwo.waitFor();
  await hand.press(forTwo);
  await row("sol@voice.example").getByText(say("role_support")).waitFor();
  await row(nela.email).getByText(say("role_support")).waitFor();

  // Removed: counted, complete, and she is out without a click.
  await menu(nela.name, "members_menu_remove");
  const question = page.getByRole("alertdialog", { name: say("members_remove_title", nela) });
  await question.getByText(say("members_remove_text", nela)).waitFor();
  await question.getByText(say("members_remove_entries", { count: "1" })).waitFor();
  await hand.press(question.getByRole("button", { name: say("members_remove_verb", nela) }));
  await row(nela.email).waitFor({ state: "detached" });
  await newcomer
    .getByRole("heading", { name: say("ended_access_title", account) })
    .waitFor({ timeout: 5000 });

  await hand.press(page.getByRole("link", { name: say("frame_audit") }));
  await page
    .getByRole("row")
    .filter({ hasText: nela.name })
    .filter({ hasText: "Owen Price" })
    .first()
    .waitFor();
  assert.deepEqual(await auditStory(stage.keyholder), [
    "Owen Price members.invite Nela Fox",
    "Nela Fox members.join Nela Fox",
    "Owen Price members.withdraw-invitation Ivy Nash",
    "Owen Price members.change-role Nela Fox",
    "Owen Price members.change-role Sol Ames",
    "Owen Price members.remove Nela Fox",
  ]);
}

/** While somebody else looks at a list that is older. */
async function removedMeanwhile({ keyholder, open }: Stage, name: string): Promise<void> {
  const { request } = await open({ as: owen });
  const { rows } = await keyholder.sql.query("select id from members where name = $1", [name]);
  await request.delete(`/v1/accounts/${await keyholder.number("voice")}/members/${rows[0].id}`);
}
