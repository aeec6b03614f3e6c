import assert from "node:assert/strict";
import { mouse, signIn } from "./hand.ts";
import { linkIn } from "./inbox.ts";
import { password } from "./keyholder.ts";
import { journey, type Stage } from "./stage.ts";
import { words } from "./words.ts";

const say = words("en");
const [studio, florist] = ["Studio North", "Rose Florist"];

const world = {
  people: [{ id: "marta", email: "marta@studio.example", name: "Marta Wolska" }],
  accounts: [{ id: "studio", name: studio, owner: "marta" }],
};

journey(
  "a manager makes an account for a client, who takes it over and then decides about the manager",
  world,
  story,
);

async function story({ inbox, open }: Stage): Promise<void> {
  const marta = await open();
  const rose = await open();
  await marta.goto("/");
  await signIn(marta, mouse, say, "marta@studio.example", password);
  await marta.getByRole("link", { name: say("frame_clients") }).click();

  // Marta makes the account and invites its owner.
  await marta.getByRole("button", { name: say("clients_more") }).click();
  await marta.getByRole("menuitem", { name: say("clients_make") }).click();
  const dialog = marta.getByRole("dialog");
  await dialog.getByLabel(say("clients_make_name")).fill(florist);
  await dialog.getByLabel(say("clients_make_owner")).fill("rose@flowers.example");
  await dialog.getByRole("button", { name: say("clients_make_verb") }).click();
  await marta.getByRole("heading", { level: 1, name: florist }).waitFor();
  await marta.getByText("rose@flowers.example").waitFor();

  // She writes a label and finds the client by it.
  await marta.getByLabel(say("client_labels")).fill("Shops,");
  await marta.getByRole("button", { name: say("settings_save") }).click();
  await marta.getByText(say("client_notes_saved")).waitFor();

  // And switches off what the florist does not need.
  await marta.getByRole("link", { name: say("client_tab_about") }).click();
  await mouse.tick(marta.getByRole("switch", { name: say("feature_api") }));
  await marta
    .getByText(say("client_feature_off_toast", { feature: say("feature_api"), client: florist }))
    .waitFor();

  // Rose follows the mail, and the account is hers.
  await rose.goto(linkIn(await inbox.mailTo("rose@flowers.example")));
  const title = say("invitation_owner_title", { manager: studio, account: florist });
  await rose.getByRole("heading", { name: title }).waitFor();
  await rose.getByLabel(say("entry_name")).fill("Rose Lind");
  await rose.getByLabel(say("entry_password"), { exact: true }).fill("three green lanterns");
  await rose.getByRole("button", { name: say("invitation_owner_accept", { account: florist }) }).click();
  await rose.getByRole("link", { name: say("frame_managers") }).click();
  await rose.getByText(studio).first().waitFor();

  // Marta sees whose it is now, and what was done there.
  await marta.getByRole("link", { name: say("client_tab_overview") }).click();
  await marta.reload();
  await marta.getByText("Rose Lind").first().waitFor();
  assert.equal(await marta.getByText(say("client_owner_title")).count(), 0);
  await marta.getByRole("link", { name: say("client_tab_activity") }).click();
  await marta.getByText(say("audit_links_feature_manager", { target: studio })).waitFor();

  // Her list knows the label.
  await marta
    .getByRole("link", { name: say("frame_clients") })
    .first()
    .click();
  await marta.getByRole("button", { name: say("clients_filter_label") }).click();
  await marta.getByRole("menuitemradio", { name: "Shops (1)" }).click();
  await marta.getByRole("row").filter({ hasText: florist }).getByText("Rose Lind").waitFor();
}
