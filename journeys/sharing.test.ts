import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { mouse } from "./hand.ts";
import { journey, type Stage } from "./stage.ts";
import { words } from "./words.ts";

const say = words("en");

const world = {
  people: [
    { id: "gail", email: "gail@agency.example", name: "Gail Orr" },
    { id: "ed", email: "ed@agency.example", name: "Ed Tan" },
    { id: "nia", email: "nia@agency.example", name: "Nia Fox" },
    { id: "cora", email: "cora@retail.example", name: "Cora Lim" },
  ],
  accounts: [
    { id: "agency", name: "Dash Agency", owner: "gail" },
    { id: "retail", name: "Retail Co", owner: "cora" },
  ],
  roles: [
    {
      id: "desk",
      account: "agency",
      name: "Back office",
      permissions: ["account.view", "people.view", "clients.view"],
    },
  ],
  members: [
    { account: "agency", person: "ed", role: "editor" },
    { account: "agency", person: "nia", role: "desk" },
  ],
  groups: [{ id: "web", account: "agency", name: "Web", members: ["ed", "nia"] }],
  links: [{ manager: "agency", client: "retail", ceiling: "admin" }],
};

journey("an agency opens a client to a group and sees who gets in before it saves", world, story);

async function story({ keyholder, open }: Stage): Promise<void> {
  const agency = await keyholder.number("agency");
  const [link] = (await keyholder.sql.query("select id from links")).rows;
  const gail = await open({ as: "gail@agency.example" });
  const ed = await open({ as: "ed@agency.example" });
  await ed.goto(`/a/${agency}/clients`);
  await ed.getByRole("button", { name: say("clients_access_label", { client: "Retail Co" }) }).click();
  await ed.getByRole("heading", { name: "Retail Co", exact: true }).waitFor();

  // At first everybody comes in. With selected groups only, Ed would lose it, and is still in.
  await gail.goto(`/a/${agency}/clients/${link.id}/sharing`);
  await row(gail, "Ed Tan").getByText(say("shares_through_team")).waitFor();
  await mouse.choose(gail.getByRole("radio", { name: say("shares_access_shared") }));
  await row(gail, "Ed Tan").getByText(say("shares_change_goes")).waitFor();
  await gail.getByText("one person loses access").waitFor();

  // The group Web, as admin: capped by Ed's role, and of no use to Nia, whose role does not enter clients.
  await gail.getByRole("button", { name: say("shares_add") }).click();
  const dialog = gail.getByRole("dialog", { name: say("shares_add_title") });
  await mouse.choose(dialog.getByRole("checkbox", { name: "Web" }));
  await dialog.getByRole("button", { name: say("shares_add_verb") }).click();
  await row(gail, "Ed Tan").getByText(say("shares_change_less")).waitFor();
  const right = gail.getByRole("button", { name: say("shares_right_label", { name: "Web" }) });
  await mouse.pick(right, `${say("shares_right_client_admin")} ${say("shares_right_client_admin_line")}`);
  const words = { role: say("level_editor") };
  await row(gail, "Ed Tan").getByText(say("shares_limit_role", words)).waitFor();
  await row(gail, "Nia Fox")
    .getByText(say("shares_limit_enter", { role: "Back office" }))
    .waitFor();
  await gail.getByText(`+ Web: ${say("shares_right_client_admin")}`).waitFor();
  const before = await keyholder.sql.query("select count(*)::int as count from shares");
  assert.equal(before.rows[0].count, 0, "nothing is saved before the button is pressed");
  await gail.getByRole("button", { name: say("shares_save") }).click();
  await gail.getByText(say("shares_saved_toast", { client: "Retail Co" })).waitFor();
  await gail.getByRole("region", { name: say("shares_save_region") }).waitFor({ state: "detached" });

  // Why he comes no further is told without entering the client.
  await gail.getByRole("button", { name: say("why_level_of", { person: "Ed Tan" }) }).click();
  await gail.getByRole("dialog").getByText("Agency").first().waitFor();
  await gail.keyboard.press("Escape");

  // Taken off again, Ed is out without a click; the log tells both changes.
  await gail.getByRole("button", { name: say("shares_remove_label", { name: "Web" }) }).click();
  await row(gail, "Ed Tan").getByText(say("shares_change_goes")).waitFor();
  await gail.getByRole("button", { name: say("shares_save") }).click();
  await row(gail, "Ed Tan").waitFor({ state: "detached" });
  await ed.getByRole("heading", { name: say("ended_title", { account: "Retail Co" }) }).waitFor();
  await gail.goto(`/a/${agency}/audit?action=shares.change`);
  const told = gail.getByRole("row").filter({ hasText: "Retail Co" });
  await told.nth(1).waitFor();
  await told.first().getByRole("button").first().click();
  await gail
    .getByText(`Web: ${say("shares_right_client_admin")}`)
    .first()
    .waitFor();
}

const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });
