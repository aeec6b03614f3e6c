import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { askClient } from "./ask-client.ts";
import { enterClient } from "./enter-client.ts";
import type { Hand } from "./hand.ts";
import { letIn } from "./let-in.ts";
import { takePicture } from "./look.ts";
import { setCondition } from "./set-condition.ts";
import { journey, type Stage } from "./stage.ts";
import { storyWorld } from "./story-world.ts";
import { ways } from "./ways.ts";
import { type Language, words } from "./words.ts";

/** Before the shop lets the agency in. */
const world = (language: Language) => ({
  ...storyWorld("chains", language),
  links: [
    { manager: "holding", client: "agency", ceiling: "admin" },
    { manager: "agency", client: "lab", ceiling: "admin" },
  ],
});

for (const [how, language, hand] of ways)
  journey(
    `a holding comes through its agency only where the client lets it, and no longer than the middle stands${how}`,
    world(language),
    (stage) => chains(stage, language, hand),
  );

async function chains({ keyholder, open }: Stage, language: Language, hand: Hand): Promise<void> {
  const say = words(language);
  const at = async (account: string, page: string) => `/a/${await keyholder.number(account)}/${page}`;
  const goes = async (as: string, path: string) => {
    const page = await open({ language, as });
    await page.goto(path);
    return page;
  };
  const bar = (page: Page) => page.getByRole("region", { name: say("acting_region") });
  const ended = (page: Page) => page.getByRole("heading", { name: say("ended_title", { account: "Shop" }) });

  // Carl lets the agency in, and nobody behind it.
  const ana = await goes("ana@agency.example", await at("agency", "clients"));
  const carl = await goes("carl@shop.example", await at("shop", "managers"));
  await askClient(ana, hand, say, "carl@shop.example");
  await letIn(carl, hand, say, "Agency", "admin");
  await enterClient(ana, hand, say, "Shop");
  const hana = await goes("hana@holding.example", "/accounts");
  await row(hana, "Agency")
    .getByText(say("accounts_through", { manager: "Holding" }))
    .waitFor();
  assert.equal(await row(hana, "Shop").count(), 0);
  assert.equal(await row(hana, "Lab").count(), 0);

  // Then those behind it, too: Hana finds the shop, comes in through the agency, and is told each step of the way.
  await setCondition(carl, hand, say, "Agency", "onward");
  await carl.getByText(say("options_onward_short")).waitFor();
  await hana.reload();
  const shop = row(hana, "Shop");
  await shop.getByText(say("accounts_through", { manager: "Agency" })).waitFor();
  await hand.press(shop.getByRole("button", { name: say("accounts_enter") }));
  await bar(hana).getByText(say("level_admin"), { exact: true }).waitFor();
  await bar(hana)
    .getByRole("button", { name: say("accounts_end_visit") })
    .waitFor();
  await hana.goto(await at("shop", "why"));
  const through = new Intl.ListFormat(language).format(["Holding", "Agency"]);
  await hana.getByText(say("why_through", { accounts: through })).waitFor();
  await hana
    .getByText(say("why_link", { client: "Shop", manager: "Agency", role: say("level_admin") }))
    .waitFor();
  await takePicture(hana, `chains-why.${language}`);

  // Milo's own role goes with him: what it lacks is refused at the first step, and says so.
  const milo = await goes("milo@holding.example", await at("shop", "why?permission=invoices.view"));
  await hand.press(milo.getByRole("button", { name: say("door_continue", { manager: "Agency" }) }));
  const lacks = {
    role: say("role_technical"),
    account: "Holding",
    permission: say("permission_invoices_view"),
  };
  await milo.getByText(say("why_role_lacks", lacks)).waitFor();
  await takePicture(milo, `chains-lacks.${language}`);

  // Carl's map shows how far each of them comes, and by what way.
  await hand.press(carl.getByRole("link", { name: say("map_title"), exact: true }));
  await hand.choose(carl.getByRole("radio", { name: say("map_view_table") }));
  await hand.pick(carl.getByRole("button", { name: say("map_ask") }), say("permission_invoices_pay"));
  const holders = carl.getByRole("table", { name: startOf(say("map_holders", { permission: "" })) });
  const way = (name: string, key: string) =>
    holders
      .getByRole("row")
      .filter({ hasText: name })
      .getByText(say(key, { account: "Agency" }));
  await way("Ana Cruz", "map_way_manager").waitFor();
  await way("Hana Ito", "map_way_further").waitFor();
  assert.equal(await holders.getByRole("row").filter({ hasText: "Milo Fry" }).count(), 0);
  await takePicture(carl, `chains-map.${language}`);

  // The middle is cut: who came through it is out of the shop, which goes on with the agency.
  await bar(hana).waitFor();
  const middle = await goes("ana@agency.example", await at("agency", "managers"));
  const level = middle.getByRole("button", { name: say("managers_level_label", { manager: "Holding" }) });
  await hand.pick(level, say("level_suspended"));
  await ended(hana).waitFor();
  await ended(milo).waitFor();
  await hana.getByText(say("ended_taken_chain", { account: "Shop", manager: "Agency" })).waitFor();
  assert.equal((await hana.request.get(`/v1/accounts/${await keyholder.number("shop")}`)).status(), 403);
  await takePicture(hana, `chains-cut.${language}`);
  await way("Hana Ito", "map_way_further").waitFor({ state: "detached" });

  // She only passed through the agency, so she goes back to her accounts, which are fewer now.
  await hand.press(hana.getByRole("link", { name: say("frame_accounts") }).last());
  await row(hana, "Holding").waitFor();
  await row(hana, "Agency").waitFor({ state: "detached" });

  // Mended, and cut again by the client: the agency stays, the holding does not.
  await hand.pick(level, say("level_admin"));
  await hana.goto(await at("shop", "settings"));
  await hand.press(hana.getByRole("button", { name: say("door_continue", { manager: "Agency" }) }));
  await bar(hana).waitFor();
  await hand.press(carl.getByRole("link", { name: say("frame_managers"), exact: true }));
  await setCondition(carl, hand, say, "Agency", "onward");
  await ended(hana).waitFor();
  await hand.press(ana.getByRole("link", { name: say("frame_settings") }));
  await ana.getByRole("heading", { name: say("frame_settings"), level: 1 }).waitFor();
}

const row = (page: Page, name: string) =>
  page.getByRole("row").filter({ has: page.getByText(name, { exact: true }) });
const startOf = (text: string) => new RegExp(RegExp.escape(text.trim()));
