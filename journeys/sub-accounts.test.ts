import assert from "node:assert/strict";
import { auditStory } from "./audit-story.ts";
import { type Hand, keyboard, mouse, signIn } from "./hand.ts";
import { linkIn } from "./inbox.ts";
import { password } from "./keyholder.ts";
import { journey, type Stage } from "./stage.ts";
import { storyWorld } from "./story-world.ts";
import { type Language, words } from "./words.ts";

const ways: readonly (readonly [string, Language, Hand])[] = [
  ["", "en", mouse],
  [", by keyboard alone in Polish", "pl", keyboard],
];

for (const [how, language, hand] of ways)
  journey(
    `a contact gets mail, then a sub-account with what its boxes say, and is a contact again${how}`,
    storyWorld("sub-accounts", language),
    (stage) => subAccount(stage, language, hand),
  );

const ada = { name: "Ada Books", email: "ada@books.example" };
const account = { account: "Finch Corp" };

async function subAccount({ keyholder, inbox, open }: Stage, language: Language, hand: Hand): Promise<void> {
  const say = words(language);
  const corp = await keyholder.number("corp");
  const harold = await open({ language });
  await harold.goto(`/a/${corp}/contacts`);
  await signIn(harold, hand, say, "harold@corp.example", password);
  const row = harold.getByRole("row").filter({ hasText: ada.email });
  const dialog = harold.getByRole("dialog");
  const mails = harold.getByRole("region", { name: say("recipients_title") });
  const kind = (category: string) =>
    mails.getByRole("listitem").filter({ has: harold.getByText(say(`mails_${category}`), { exact: true }) });

  // A contact: an address that gets some mail, and no way in (W1, W3).
  await hand.press(harold.getByRole("button", { name: say("contacts_new") }).first());
  await hand.type(dialog.getByRole("textbox", { name: say("members_name_label") }), ada.name);
  await hand.type(dialog.getByRole("textbox", { name: say("members_email_label") }), ada.email);
  await hand.tick(dialog.getByRole("checkbox", { name: say("mails_invoice") }));
  await hand.press(dialog.getByRole("button", { name: say("contacts_create") }));
  await row.getByText(say("contacts_mail_only")).waitFor();
  await kind("invoice").getByText(ada.email).waitFor();
  const gets = (category: string) =>
    harold.getByRole("checkbox", {
      name: say("contacts_gets_label", { ...ada, mail: say(`mails_${category}`) }),
    });
  assert.equal(await gets("invoice").isChecked(), true);
  assert.equal(await gets("support").isChecked(), false);
  await hand.tick(gets("domain"));
  await kind("domain").getByText(ada.email).waitFor();
  const before = await contactOf(keyholder);
  assert.equal(inbox.received.length, 0, "a contact is not written to");

  // Who gets which mail is told, and where nobody does, that too.
  await hand.tick(kind("affiliate").getByRole("checkbox"));
  await kind("affiliate").getByText(say("recipients_nobody")).waitFor();

  // The contact becomes a sub-account: an invitation, a password of her own, a role and a box more.
  const access = row.getByRole("switch");
  await hand.tick(access);
  await dialog.getByText(say("contacts_activate_text", ada)).waitFor();
  await hand.choose(dialog.getByRole("radio", { name: say("role_billing") }));
  await hand.press(dialog.getByRole("button", { name: say("members_boxes_show") }));
  await hand.tick(dialog.getByRole("checkbox", { name: say("permission_orders_place"), exact: true }));
  await hand.press(dialog.getByRole("button", { name: say("contacts_activate_verb") }));
  await row.getByText(say("members_status_invited")).waitFor();

  const guest = await open({ language });
  await guest.goto(linkIn(await inbox.mailTo(ada.email)));
  await hand.type(guest.getByLabel(say("entry_password"), { exact: true }), "three green lanterns");
  await hand.press(guest.getByRole("button", { name: say("invitation_accept_new", account) }));

  // She finds the sections that her boxes open; the others are neither shown nor opened by their address (W4).
  const nav = guest.getByRole("navigation", { name: say("frame_nav"), exact: true });
  const link = (key: string) => nav.getByRole("link", { name: say(key), exact: true });
  await link("frame_contacts").waitFor();
  for (const hidden of ["frame_users", "frame_clients", "frame_managers", "frame_audit"])
    assert.equal(await link(hidden).count(), 0, hidden);
  await guest.goto(`/a/${corp}/users`);
  await guest.getByText(say("why_own_team")).first().waitFor();

  // Holding the contacts, she makes one too, and may not let it in (W2).
  await hand.press(link("frame_contacts"));
  await hand.press(guest.getByRole("button", { name: say("contacts_new") }).first());
  const hers = guest.getByRole("dialog");
  await hand.type(hers.getByRole("textbox", { name: say("members_name_label") }), "Archive");
  await hand.type(hers.getByRole("textbox", { name: say("members_email_label") }), "archive@books.example");
  await hand.press(hers.getByRole("button", { name: say("contacts_create") }));
  const archive = guest.getByRole("row").filter({ hasText: "archive@books.example" });
  await archive.getByText(say("contacts_mail_only")).waitFor();
  assert.equal(await archive.getByRole("switch").getAttribute("aria-readonly"), "true");

  // The same record in both lists, with its mail as it was.
  await harold.reload();
  await row.getByText(say("members_status_in_use")).waitFor();
  await hand.press(harold.getByRole("link", { name: say("frame_users") }));
  const member = harold.getByRole("row").filter({ hasText: ada.email });
  await member.getByText(say("level_added", { permission: say("permission_orders_place") })).waitFor();
  await hand.press(harold.getByRole("link", { name: say("frame_contacts"), exact: true }));

  // Switched off: she is out without a click, and goes on getting the same mail.
  await hand.tick(access);
  const question = harold.getByRole("alertdialog", { name: say("contacts_deactivate_title", ada) });
  await question.getByText(say("contacts_deactivate_stays", ada)).waitFor();
  await hand.press(question.getByRole("button", { name: say("contacts_deactivate_verb") }));
  await row.getByText(say("contacts_mail_only")).waitFor();
  await guest.getByRole("heading", { name: say("ended_access_title", account) }).waitFor({ timeout: 5000 });
  await kind("domain").getByText(ada.email).waitFor();
  assert.deepEqual(await contactOf(keyholder), before, "one record all along");

  assert.deepEqual(await auditStory(keyholder), [
    "Harold Finch contacts.create Ada Books",
    "Harold Finch contacts.update Ada Books",
    "Harold Finch contacts.change-owner-mails Harold Finch",
    "Harold Finch contacts.activate Ada Books",
    "Harold Finch members.invite Ada Books",
    "Ada Books members.join Ada Books",
    "Ada Books contacts.create Archive",
    "Harold Finch contacts.deactivate Ada Books",
    "Harold Finch members.remove Ada Books",
  ]);
}

async function contactOf({ sql }: Stage["keyholder"]) {
  const { rows } = await sql.query("select * from contacts where email = $1", [ada.email]);
  const { version: _, member_id: __, updated_at: ___, ...rest } = rows[0];
  return rest;
}
