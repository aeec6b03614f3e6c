import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { enterClient } from "./enter-client.ts";
import type { Hand } from "./hand.ts";
import { takePicture } from "./look.ts";
import { journey, type Stage } from "./stage.ts";
import { storyWorld } from "./story-world.ts";
import { ways } from "./ways.ts";
import { type Language, words } from "./words.ts";

for (const [how, language, hand] of ways)
  journey(
    `an agency opens a client to a group with one right after the other, and each person gets what his role leaves of it${how}`,
    { ...storyWorld("dashboard-partner", language), shares: [] },
    (stage) => dashboardPartner(stage, language, hand),
  );

const client = "Retail Co";

async function dashboardPartner({ keyholder, open }: Stage, language: Language, hand: Hand): Promise<void> {
  const say = words(language);
  const clients = `/a/${await keyholder.number("agency")}/clients`;
  const clientsOf = async (name: string) => {
    const page = await open({ language, as: `${name}@agency.example` });
    await page.goto(clients);
    return page;
  };
  const access = (page: Page) => page.getByRole("button", { name: say("clients_access_label", { client }) });
  const link = (page: Page, key: string) => page.getByRole("link", { name: say(key), exact: true });
  const bar = (page: Page) => page.getByRole("region", { name: say("acting_region") });
  const level = (page: Page, key: string) => bar(page).getByText(say(key), { exact: true }).waitFor();
  const setRight = (key: string) =>
    hand.pick(
      gail.getByRole("button", { name: say("shares_right_label", { name: "Web" }) }),
      `${say(key)} ${say(`${key}_line`)}`,
    );
  const save = async () => {
    await hand.press(gail.getByRole("button", { name: say("shares_save") }));
    await gail.getByRole("region", { name: say("shares_save_region") }).waitFor({ state: "detached" });
  };

  // Nobody but the owner goes to a client that is not shared; Ed looks at his list.
  const ed = await clientsOf("ed");
  await row(ed, client).getByText(say("links_status_active")).waitFor();
  assert.equal(await access(ed).count(), 0);
  const gail = await clientsOf("gail");
  await hand.press(gail.getByRole("link", { name: client, exact: true }));
  await hand.press(gail.getByRole("link", { name: say("client_tab_sharing") }));
  await row(gail, "Gail Orr").getByText(say("shares_through_always")).waitFor();
  assert.equal(await row(gail, "Ed Tan").count(), 0);

  // View only, for the group Web: who would come in is there before it is saved, and Ed's open list after.
  await hand.press(gail.getByRole("button", { name: say("shares_add") }));
  const dialog = gail.getByRole("dialog", { name: say("shares_add_title") });
  await hand.tick(dialog.getByRole("checkbox", { name: "Web" }));
  await hand.press(dialog.getByRole("button", { name: say("shares_add_verb") }));
  await row(gail, "Ed Tan").getByText(say("shares_change_comes")).waitFor();
  await row(gail, "Ed Tan").getByText(say("level_viewer"), { exact: true }).waitFor();
  await row(gail, "Nia Fox").getByText(say("shares_stays_out")).waitFor();
  const noEntry = say("shares_limit_enter", { role: "Back office" });
  await row(gail, "Nia Fox").getByText(noEntry).waitFor();
  assert.equal(await access(ed).count(), 0, "nothing is open before it is saved");
  await save();
  await access(ed).waitFor();
  await enterClient(ed, hand, say, client);
  await level(ed, "level_viewer");

  // As admin: everybody's own role caps it, which is said; Ed, who is in, may more at once.
  await setRight("shares_right_client_admin");
  const byRole = (role: string) => say("shares_limit_role", { role });
  await row(gail, "Ed Tan")
    .getByText(byRole(say("level_editor")))
    .waitFor();
  await row(gail, "Vic Shaw")
    .getByText(byRole(say("level_viewer")))
    .waitFor();
  await row(gail, "Cleo Ray").getByText(byRole("Builder")).waitFor();
  await takePicture(gail, `dashboard-partner-rights.${language}`);
  await save();
  await bar(ed)
    .getByText(say("level_removed", { permission: say("permission_clients_edit") }))
    .waitFor();
  await takePicture(ed, `dashboard-partner-editor.${language}`);
  const [vic, cleo, nia] = [await clientsOf("vic"), await clientsOf("cleo"), await clientsOf("nia")];
  await enterClient(vic, hand, say, client);
  await level(vic, "level_viewer");
  await enterClient(cleo, hand, say, client);
  await hand.press(link(cleo, "frame_settings"));
  await hand.type(cleo.getByLabel(say("settings_phone")), "+48 600 100 200");
  await hand.press(cleo.getByRole("button", { name: say("settings_save") }));
  await cleo.getByText(say("settings_saved_toast")).waitFor();
  assert.equal(await link(cleo, "frame_audit").count(), 0);
  const no = { permission: say("permission_clients_view"), account: "Dash Agency" };
  await nia.getByText(say("permission_clients_view")).first().waitFor();
  await takePicture(nia, `dashboard-partner-refused.${language}`);
  assert.equal(await link(nia, "frame_clients").count(), 0, no.account);

  // With the settings, too: now Cleo, and not before, writes on the client's page in the agency.
  const page = gail.url().replace(/\/sharing.*/, "");
  const notes = await clientsOf("cleo");
  await notes.goto(page);
  await notes.getByText(say("client_notes_no_edit")).first().waitFor();
  await setRight("shares_right_admin");
  await save();
  await level(ed, "level_editor");
  await notes.getByText(say("client_notes_no_edit")).first().waitFor({ state: "detached" });
  await hand.type(notes.getByLabel(say("client_labels")), "Shops,");
  await hand.press(notes.getByRole("button", { name: say("settings_save") }));
  await notes.getByText(say("client_notes_saved")).waitFor();

  // Taken off the list, all of them are out.
  await hand.press(gail.getByRole("button", { name: say("shares_remove_label", { name: "Web" }) }));
  await row(gail, "Ed Tan").getByText(say("shares_change_goes")).waitFor();
  await save();
  const ended = say("ended_title", { account: client });
  for (const visitor of [ed, vic, cleo]) await visitor.getByRole("heading", { name: ended }).waitFor();
}

const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });
