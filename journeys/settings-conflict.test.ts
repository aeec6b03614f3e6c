import assert from "node:assert/strict";
import { mouse } from "./hand.ts";
import { journey, type Stage } from "./stage.ts";
import { words } from "./words.ts";

const say = words("en");

const world = {
  people: [
    { id: "marta", email: "marta@studio.example", name: "Marta Wolska" },
    { id: "adam", email: "adam@studio.example", name: "Adam Reed" },
    { id: "vera", email: "vera@studio.example", name: "Vera Lind" },
  ],
  accounts: [{ id: "studio", name: "Studio North", owner: "marta" }],
  members: [
    { account: "studio", person: "adam", role: "admin" },
    { account: "studio", person: "vera", role: "viewer" },
  ],
};

journey("two people change the company details at once, and what each typed is kept", world, details);
journey("two people change the role of one member at once, and the second sees the first one's", world, role);

async function both({ keyholder, open }: Stage, page: string) {
  const [marta, adam] = [
    await open({ as: "marta@studio.example" }),
    await open({ as: "adam@studio.example" }),
  ];
  const address = `/a/${await keyholder.number("studio")}/${page}`;
  await Promise.all([marta.goto(address), adam.goto(address)]);
  return { marta, adam };
}

async function details(stage: Stage): Promise<void> {
  const { marta, adam } = await both(stage, "settings");
  const [phone, address, website] = [say("settings_phone"), say("settings_address"), say("settings_website")];
  const save = (page: typeof adam) => page.getByRole("button", { name: say("settings_save") }).click();

  // Adam types while Marta saves.
  await adam.getByLabel(phone).fill("+48 600 100 200");
  await adam.getByLabel(address).fill("ul. Nowa 1\n00-001 Warszawa");
  await marta.getByLabel(phone).fill("+48 700 300 400");
  await marta.getByLabel(website).fill("https://studio.example");
  await save(marta);
  await marta.getByText(say("settings_saved_toast")).waitFor();
  assert.equal(
    await marta.getByText(say("settings_stale_title")).count(),
    0,
    "her own change is no conflict",
  );

  // His save is not taken: he is shown what she did, beside what he typed.
  await save(adam);
  const notice = adam.getByRole("alert").filter({ hasText: say("settings_stale_title") });
  await notice.getByText("+48 700 300 400").waitFor();
  await notice.getByText("https://studio.example").waitFor();
  assert.equal(await adam.getByLabel(phone).inputValue(), "+48 600 100 200");
  assert.equal(await adam.getByLabel(address).inputValue(), "ul. Nowa 1\n00-001 Warszawa");
  const { rows: untouched } = await stage.keyholder.sql.query("select phone, address from accounts");
  assert.deepEqual(untouched, [{ phone: "+48 700 300 400", address: "" }]);

  // He keeps his own: only what he typed goes over hers.
  await notice.getByRole("button", { name: say("settings_stale_keep") }).click();
  await save(adam);
  await adam.getByText(say("settings_saved_toast")).waitFor();
  assert.equal(await adam.getByLabel(website).inputValue(), "https://studio.example");
  const { rows } = await stage.keyholder.sql.query("select phone, address, website from accounts");
  const merged = { phone: "+48 600 100 200", address: "ul. Nowa 1\n00-001 Warszawa" };
  assert.deepEqual(rows, [{ ...merged, website: "https://studio.example" }]);

  // The other way round, she takes his.
  await marta.getByLabel(phone).fill("+48 1");
  await save(marta);
  await marta.getByText(say("settings_stale_title")).waitFor();
  await marta.getByRole("button", { name: say("settings_stale_take") }).click();
  assert.equal(await marta.getByLabel(phone).inputValue(), "+48 600 100 200");
  assert.equal(await marta.getByLabel(address).inputValue(), merged.address);
}

async function role(stage: Stage): Promise<void> {
  const { marta, adam } = await both(stage, "users");
  const vera = { name: "Vera Lind" };
  const opened = async (page: typeof adam) => {
    await page.getByRole("button", { name: say("members_menu_label", vera) }).click();
    await page.getByRole("menuitem", { name: say("members_menu_role") }).click();
    return page.getByRole("dialog", { name: say("members_role_title", vera) });
  };
  const [hers, his] = [await opened(marta), await opened(adam)];
  await mouse.choose(hers.getByRole("radio", { name: say("role_billing") }));
  await mouse.choose(his.getByRole("radio", { name: say("role_support") }));
  await hers.getByRole("button", { name: say("members_role_save") }).click();
  await marta.getByText(say("members_role_toast", { ...vera, role: say("role_billing") })).waitFor();

  // Adam's is refused: the dialog comes back with his choice, and says how it stands now.
  await his.getByRole("button", { name: say("members_role_save") }).click();
  await his.getByText(say("problem_stale")).waitFor();
  await his.getByText(say("members_role_now", { role: say("role_billing") })).waitFor();
  assert.equal(await his.getByRole("radio", { name: say("role_support") }).isChecked(), true);
  const row = adam.locator("tr").filter({ hasText: vera.name });
  await row.getByText(say("role_billing")).waitFor();

  // Now that he has seen it, his choice is taken.
  await his.getByRole("button", { name: say("members_role_save") }).click();
  await row.getByText(say("role_support")).waitFor();
  await adam.getByText(say("members_role_toast", { ...vera, role: say("role_support") })).waitFor();
  const { rows } = await stage.keyholder.sql.query(
    "select preset from members where email = 'vera@studio.example'",
  );
  assert.deepEqual(rows, [{ preset: "support" }]);
}
