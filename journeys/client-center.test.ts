import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { askClient } from "./ask-client.ts";
import { enterClient } from "./enter-client.ts";
import { type Hand, signIn } from "./hand.ts";
import { linkIn } from "./inbox.ts";
import { password } from "./keyholder.ts";
import { letIn } from "./let-in.ts";
import { takePicture } from "./look.ts";
import { journey, type Stage } from "./stage.ts";
import { storyWorld } from "./story-world.ts";
import { ways } from "./ways.ts";
import { type Language, words } from "./words.ts";

/** Before the studio has asked its first two clients. */
const world = (language: Language) => ({
  ...storyWorld("client-center", language),
  links: [
    { manager: "studio", client: "garage", ceiling: "suspended" },
    { manager: "studio", client: "museum", ceiling: "admin", status: "pending" },
  ],
});

for (const [how, language, hand] of ways)
  journey(
    `a studio asks clients and makes one; each says how far it lets in, and takes some of it back${how}`,
    world(language),
    (stage) => clientCenter(stage, language, hand),
  );

async function clientCenter(
  { keyholder, inbox, open }: Stage,
  language: Language,
  hand: Hand,
): Promise<void> {
  const say = words(language);
  const managers = async (account: string, as: string) => {
    const page = await open({ language, as });
    await page.goto(`/a/${await keyholder.number(account)}/managers`);
    return page;
  };
  const adam = await open({ language });
  await adam.goto(`/a/${await keyholder.number("studio")}/clients`);
  await signIn(adam, hand, say, "adam@studio.example", password);
  const row = (text: string) => adam.getByRole("row").filter({ hasText: text });
  const maySetLevel = (page: Page) =>
    page.getByRole("button", { name: say("managers_level_label", { manager: "Studio North" }) });
  const bar = (page: Page) => page.getByRole("region", { name: say("acting_region") });

  // Who has answered with Suspended is on the list, without a way in; so is who has not answered yet.
  await row("Salo Garage").getByText(say("links_status_suspended_by_client")).waitFor();
  const museum = row(await keyholder.number("museum"));
  await museum.getByText(say("links_status_waiting")).waitFor();
  assert.equal(
    await adam.getByRole("button", { name: startOf(say("clients_access_label", { client: "" })) }).count(),
    0,
  );

  // Two owners are asked, one by mail and one by number; what they look at shows it by itself.
  const jan = await managers("bakery", "jan@bakery.example");
  const olga = await managers("florist", "olga@florist.example");
  await jan.getByText(say("managers_empty", { account: "Kos Bakery" })).waitFor();
  await olga.getByText(say("managers_empty", { account: "Petit Florist" })).waitFor();
  await askClient(adam, hand, say, "jan@bakery.example");
  await askClient(adam, hand, say, await keyholder.number("florist"));
  await jan.getByText("adam@studio.example").waitFor();
  await takePicture(jan, `client-center-asked.${language}`);
  await olga.getByText("adam@studio.example").waitFor();
  await inbox.mailTo("olga@florist.example");

  // One lets in as admin, one as editor, one not at all; the studio's list follows.
  await letIn(jan, hand, say, "Studio North", "admin");
  await letIn(olga, hand, say, "Studio North", "editor");
  const rosa = await managers("museum", "rosa@museum.example");
  await hand.press(
    rosa.getByRole("button", { name: say("managers_respond_label", { manager: "Studio North" }) }),
  );
  await hand.press(rosa.getByRole("button", { name: say("managers_decline") }));
  await hand.type(rosa.getByLabel(say("decline_reason")), "We manage by ourselves.");
  await hand.press(rosa.getByRole("button", { name: say("decline_verb") }));
  await museum.waitFor({ state: "detached" });
  await row("Kos Bakery").getByText(say("links_status_active")).waitFor();
  await row("Kos Bakery").getByText(say("level_admin"), { exact: true }).waitFor();
  await row("Petit Florist").getByText(say("level_editor"), { exact: true }).waitFor();
  await takePicture(adam, `client-center-clients.${language}`);

  // An account that the studio makes is taken over by the owner whom it invites.
  await hand.order(adam.getByRole("button", { name: say("clients_more") }), say("clients_make"));
  const dialog = adam.getByRole("dialog");
  await hand.type(dialog.getByLabel(say("clients_make_name")), "Lind Pottery");
  await hand.type(dialog.getByLabel(say("clients_make_owner")), "rose@pottery.example");
  await hand.press(dialog.getByRole("button", { name: say("clients_make_verb") }));
  await adam.getByRole("heading", { level: 1, name: "Lind Pottery" }).waitFor();
  const rose = await open({ language });
  await rose.goto(linkIn(await inbox.mailTo("rose@pottery.example")));
  await hand.type(rose.getByLabel(say("entry_name")), "Rose Lind");
  await hand.type(rose.getByLabel(say("entry_password"), { exact: true }), "three green lanterns");
  const takeOver = say("invitation_owner_accept", { account: "Lind Pottery" });
  await hand.press(rose.getByRole("button", { name: takeOver }));
  await hand.press(rose.getByRole("link", { name: say("frame_managers") }));
  await maySetLevel(rose).waitFor();

  // Vera looks at clients and no more: one click, and she is in with the lesser of both.
  const vera = await open({ language, as: "vera@studio.example" });
  await vera.goto(`/a/${await keyholder.number("studio")}/clients`);
  await enterClient(vera, hand, say, "Kos Bakery");
  await bar(vera).getByText(say("level_viewer"), { exact: true }).waitFor();
  await hand.press(vera.getByRole("link", { name: say("frame_settings") }));
  const save = vera.getByRole("button", { name: say("settings_save") });
  await save.waitFor();
  assert.equal(await save.getAttribute("aria-disabled"), "true");

  // The client lowers what it allows while Adam is in: he is told at once.
  await hand.press(adam.getByRole("link", { name: say("frame_clients") }).first());
  await enterClient(adam, hand, say, "Kos Bakery");
  const audit = adam.getByRole("link", { name: say("frame_audit"), exact: true });
  await audit.waitFor();
  await jan.getByText(say("managers_inside_now", { count: "2" })).waitFor();
  await hand.pick(maySetLevel(jan), say("level_viewer"));
  const told = { account: "Kos Bakery", level: say("level_viewer") };
  await adam.getByText(say("acting_level_changed", told)).first().waitFor();
  await bar(adam).getByText(say("level_viewer"), { exact: true }).waitFor();
  await audit.waitFor({ state: "detached" });
  await row("Adam Reed").getByText(say("level_viewer"), { exact: true }).waitFor();
  await takePicture(adam, `client-center-lowered.${language}`);

  // And then lets nobody in: both are out.
  await hand.pick(maySetLevel(jan), say("level_suspended"));
  const ended = say("ended_title", { account: "Kos Bakery" });
  await adam.getByRole("heading", { name: ended }).waitFor();
  await vera.getByRole("heading", { name: ended }).waitFor();
  await takePicture(adam, `client-center-ended.${language}`);
}

const startOf = (text: string) => new RegExp(`^${RegExp.escape(text)}`);
