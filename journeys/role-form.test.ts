import assert from "node:assert/strict";
import { mouse } from "./hand.ts";
import { journey, type Stage } from "./stage.ts";
import { words } from "./words.ts";

const say = words("en");

const world = {
  people: [
    { id: "marta", email: "marta@studio.example", name: "Marta Wolska" },
    { id: "adam", email: "adam@studio.example", name: "Adam Reed" },
  ],
  accounts: [{ id: "studio", name: "Studio North", owner: "marta" }],
  members: [{ account: "studio", person: "adam", role: "admin" }],
  roles: [{ id: "desk", account: "studio", name: "Front desk", permissions: ["account.view"] }],
};

journey(
  "a role that is being written is not lost, to a wrong click or to somebody else's change",
  world,
  story,
);

async function story({ keyholder, open }: Stage): Promise<void> {
  const [marta, adam] = [
    await open({ as: "marta@studio.example" }),
    await open({ as: "adam@studio.example" }),
  ];
  const { rows } = await keyholder.sql.query("select id from roles");
  const roles = `/a/${await keyholder.number("studio")}/users/roles`;
  await Promise.all([marta.goto(`${roles}/${rows[0].id}`), adam.goto(`${roles}/${rows[0].id}`)]);
  const box = (page: typeof marta, name: string) =>
    page.getByRole("checkbox", { name: say(`permission_${name}`), exact: true });
  const save = (page: typeof marta) =>
    page.getByRole("button", { name: say("settings_save"), exact: true }).click();

  // Leaving asks first, and staying keeps what was ticked.
  await mouse.tick(box(marta, "tickets_open"));
  assert.equal(await box(marta, "tickets_view").isChecked(), true);
  const away = marta.getByRole("link", { name: say("frame_home"), exact: true });
  await away.click();
  const question = marta.getByRole("alertdialog", { name: say("settings_unsaved_title") });
  await question.getByRole("button", { name: say("ui_cancel") }).click();
  assert.equal(await box(marta, "tickets_open").isChecked(), true);

  // Adam saves meanwhile: Marta's save is not taken, she sees his beside hers, and keeps both.
  await adam.getByLabel(say("roles_description")).fill("Who answers the door");
  await save(adam);
  await adam.getByText(say("roles_saved_toast", { role: "Front desk" })).waitFor();
  await save(marta);
  const notice = marta.getByRole("alert").filter({ hasText: say("settings_stale_title") });
  await notice.getByText("Who answers the door").waitFor();
  await notice.getByRole("button", { name: say("settings_stale_keep") }).click();
  await save(marta);
  await marta.getByText(say("roles_saved_toast", { role: "Front desk" })).waitFor();
  const { rows: saved } = await keyholder.sql.query("select description, permissions from roles");
  assert.deepEqual(saved, [
    { description: "Who answers the door", permissions: ["account.view", "tickets.view", "tickets.open"] },
  ]);

  // Saved, the page is left without a question; unsaved and given up, the role stays as it was.
  await away.click();
  await marta.getByRole("heading", { name: "Studio North", exact: true }).waitFor();
  await adam.goto(`${roles}/new`);
  await adam.getByRole("textbox", { name: say("roles_name") }).fill("Back desk");
  await adam.getByRole("link", { name: say("frame_home"), exact: true }).click();
  await adam.getByRole("button", { name: say("settings_unsaved_discard") }).click();
  await adam.getByRole("heading", { name: "Studio North", exact: true }).waitFor();
  const { rows: all } = await keyholder.sql.query("select name from roles");
  assert.deepEqual(all, [{ name: "Front desk" }]);
}
