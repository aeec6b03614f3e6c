import assert from "node:assert/strict";
import { auditStory } from "./audit-story.ts";
import type { Hand } from "./hand.ts";
import { bea, card, startsWith, team } from "./partner-owner.ts";
import { journey, type Stage } from "./stage.ts";
import { storyWorld } from "./story-world.ts";
import { ways } from "./ways.ts";
import type { Language } from "./words.ts";

for (const [how, language, hand] of ways)
  journey(
    `a partner's owner makes a role of his own, changes it under its people, and deletes it${how}`,
    storyWorld("partner-team", language),
    (stage) => ownRole(stage, language, hand),
  );

async function ownRole(stage: Stage, language: Language, hand: Hand): Promise<void> {
  const { say, page, row, menu, number } = await team(stage, language, hand);
  const name = language === "pl" ? "Nocny dyżur" : "Night shift";
  const dialog = page.getByRole("dialog");
  const permission = (one: string) => say(`permission_${one}`);

  // A role of the account's own, on the pattern of a preset; a box brings along what it needs.
  await hand.press(page.getByRole("link", { name: say("team_tab_roles"), exact: true }));
  const label = say("roles_menu_label", { role: say("role_support") });
  await hand.order(page.getByRole("button", { name: label }), say("roles_duplicate"));
  await hand.type(page.getByRole("textbox", { name: startsWith(say("roles_name")) }), name);
  await hand.pick(page.getByRole("button", { name: say("roles_colour") }), say("roles_colour_violet"));
  const box = (one: string) => page.getByRole("checkbox", { name: permission(one), exact: true });
  await hand.tick(box("orders_place"));
  await page.getByText(say("roles_pulled_in", { pulled: permission("orders_view") })).waitFor();
  await hand.press(page.getByRole("button", { name: say("roles_create") }));
  await page.getByRole("heading", { name, level: 1 }).waitFor();

  // Bea gets it, and sees what it gives.
  await page.goto(`/a/${number}/users`);
  await menu("Bea Hart", "members_menu_role");
  await hand.choose(card(dialog, name));
  await hand.press(dialog.getByRole("button", { name: say("members_role_save") }));
  await row(bea).getByText(name).waitFor();
  const guest = await stage.open({ language, as: bea });
  await guest.goto(`/a/${number}`);
  const contacts = guest.getByRole("link", { name: say("frame_contacts"), exact: true });
  await contacts.waitFor();

  // What a change takes from whom is said before it is saved; then it holds from her next click on.
  await hand.press(page.getByRole("link", { name: say("team_tab_roles"), exact: true }));
  await hand.press(page.getByRole("link", { name, exact: true }));
  await hand.tick(box("contacts_view"));
  const save = page.getByRole("button", { name: say("settings_save"), exact: true });
  await hand.press(save);
  const impact = page.getByRole("alertdialog", {
    name: say("roles_impact_title", { role: name, count: "1" }),
  });
  const lost = { permission: permission("contacts_view"), count: "1" };
  await impact.getByText(say("roles_impact_lose", lost)).waitFor();
  await impact.getByText("Bea Hart").waitFor();
  await hand.press(impact.getByRole("button", { name: say("roles_impact_verb", { role: name }) }));
  await page.getByText(say("roles_saved_toast", { role: name })).waitFor();
  await contacts.waitFor({ state: "detached", timeout: 5000 });

  // Deleted while it is in use: what its people get instead is asked for, and the name typed.
  await hand.press(page.getByRole("link", { name: say("team_tab_roles"), exact: true }).first());
  const actions = page.getByRole("button", { name: say("roles_menu_label", { role: name }) });
  await hand.order(actions, say("roles_delete"));
  const question = page.getByRole("alertdialog", { name: say("roles_delete_title", { role: name }) });
  await question.getByText(say("roles_delete_used", { count: "1" })).waitFor();
  await hand.type(question.getByLabel(say("roles_delete_type")), name);
  const verb = question.getByRole("button", { name: say("roles_delete_verb", { role: name }) });
  await hand.press(verb);
  await question.getByText(say("roles_replacement_missing")).waitFor();
  await hand.pick(question.getByRole("button", { name: say("roles_replacement") }), say("role_billing"));
  const gained = { permission: permission("contacts_view"), count: "1" };
  await question.getByText(say("roles_impact_gain", gained).slice(0, 12)).first().waitFor();
  await hand.press(verb);
  await page.getByText(say("roles_deleted_toast", { role: name })).waitFor();
  await actions.waitFor({ state: "detached" });
  await page.goto(`/a/${number}/users`);
  await row(bea).getByText(say("role_billing")).waitFor();

  assert.deepEqual(await auditStory(stage.keyholder), [
    `Owen Price roles.create ${name}`,
    "Owen Price members.change-role Bea Hart",
    `Owen Price roles.edit ${name}`,
    `Owen Price roles.delete ${name}`,
    `Owen Price roles.replace ${name}`,
  ]);
}
