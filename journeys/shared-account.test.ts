import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { acceptOffer } from "./accept-offer.ts";
import { downloadReceipt } from "./download-receipt.ts";
import { type Hand, mouse, signIn } from "./hand.ts";
import { linkIn } from "./inbox.ts";
import { password } from "./keyholder.ts";
import { takePicture } from "./look.ts";
import { offerAccount } from "./offer-account.ts";
import { setCondition } from "./set-condition.ts";
import { journey, type Stage } from "./stage.ts";
import { storyWorld } from "./story-world.ts";
import { ways } from "./ways.ts";
import { type Language, words } from "./words.ts";

/** Before the shop is shared. */
const world = (language: Language) => ({
  ...storyWorld("shared-account", language),
  links: [{ manager: "zych", client: "blog", ceiling: "technical" }],
});

const masked = { owner: "Pi… Z…", name: "Piotr Z…" };
const freelancer = "Piotr Zych IT";

for (const [how, language, hand] of ways)
  journey(
    `an owner shares her account by customer number with a freelancer, who finds it among his, and shuts him out${how}`,
    world(language),
    (stage) => sharedAccount(stage, language, hand),
  );

journey(
  "an offer that was withdrawn is gone; one that was accepted is ended by whom it was made to",
  world("en"),
  endedByManager,
);

async function sharedAccount(
  { keyholder, inbox, open }: Stage,
  language: Language,
  hand: Hand,
): Promise<void> {
  const say = words(language);
  const number = await keyholder.number("zych");
  const ewa = await open({ language });
  await ewa.goto(`/a/${await keyholder.number("sklep")}/managers`);
  await signIn(ewa, hand, say, "ewa@sklep.example", password);

  // A number that is nobody's is told apart; the right one says whose it is, and no more than that.
  await hand.press(ewa.getByRole("button", { name: say("share_open") }));
  const sheet = ewa.getByRole("dialog");
  await hand.type(sheet.getByLabel(say("share_number")), "KH-0000-0000");
  await hand.press(sheet.getByRole("button", { name: say("share_next") }));
  await sheet.getByText(say("problem_no_such_number")).first().waitFor();
  await hand.press(sheet.getByRole("button", { name: say("ui_cancel") }));
  await offerAccount(ewa, hand, say, { number, masked }, "admin");
  await takePicture(ewa, `shared-account-offered.${language}`);
  assert.equal(await ewa.getByText(freelancer).count(), 0);

  // Piotr is written to, finds the offer in his panel as well, and accepts; Ewa's open page follows.
  const piotr = await open({ language });
  await piotr.goto(linkIn(await inbox.mailTo("piotr@freelance.example")));
  await hand.press(piotr.getByRole("link", { name: say("invitation_sign_in") }));
  await signIn(piotr, hand, say, "piotr@freelance.example", password);
  await hand.press(piotr.getByRole("link", { name: say("invitation_offer_go") }));
  await piotr.getByText("ewa@sklep.example").first().waitFor();
  await takePicture(piotr, `shared-account-offer.${language}`);
  await acceptOffer(piotr, hand, say, "Sklep Ewy");
  await ewa.getByRole("row").filter({ hasText: freelancer }).getByText(say("links_status_active")).waitFor();
  await inbox.mailTo("ewa@sklep.example");

  // All that he may enter is in one list, and one press opens it.
  await hand.press(piotr.getByRole("button", { name: say("switcher_open") }));
  await hand.press(piotr.getByRole("button", { name: say("switcher_all") }));
  await row(piotr, freelancer).getByText(say("accounts_own")).waitFor();
  await row(piotr, "Blog Leny")
    .getByText(say("accounts_through", { manager: freelancer }))
    .waitFor();
  await row(piotr, "Blog Leny").getByText(say("home_state_suspended"), { exact: true }).waitFor();
  await takePicture(piotr, `shared-account-list.${language}`);
  const shop = row(piotr, "Sklep Ewy").getByRole("button", { name: say("accounts_enter") });
  await hand.press(shop);
  await bar(piotr, say).getByText("Sklep Ewy").waitFor();
  await hand.press(piotr.getByRole("link", { name: say("frame_settings") }));
  await hand.type(piotr.getByLabel(say("settings_phone")), "+48 600 100 200");
  await hand.press(piotr.getByRole("button", { name: say("settings_save") }));
  await piotr.getByText(say("settings_saved_toast")).waitFor();

  // Ewa asks for two factors, which he has not: he is out. She ends it, and both have the receipt.
  await setCondition(ewa, hand, say, freelancer, "two_factor");
  await piotr.getByRole("heading", { name: say("ended_title", { account: "Sklep Ewy" }) }).waitFor();
  await hand.press(ewa.getByRole("button", { name: say("managers_end_verb", { manager: freelancer }) }));
  const question = ewa.getByRole("alertdialog");
  await hand.press(question.getByRole("button", { name: say("managers_end_verb", { manager: freelancer }) }));
  await ewa.getByText(say("managers_empty", { account: "Sklep Ewy" })).waitFor();
  await downloadReceipt(ewa, hand, say, freelancer);
  await hand.press(piotr.getByRole("link", { name: say("acting_return", { manager: freelancer }) }));
  await row(piotr, "Blog Leny").waitFor();
  await row(piotr, "Sklep Ewy").waitFor({ state: "detached" });
  await downloadReceipt(piotr, hand, say, "Sklep Ewy");
}

async function endedByManager({ keyholder, inbox, open }: Stage): Promise<void> {
  const say = words("en");
  const number = await keyholder.number("zych");
  const ewa = await open({ as: "ewa@sklep.example" });
  const piotr = await open({ as: "piotr@freelance.example" });
  await ewa.goto(`/a/${await keyholder.number("sklep")}/managers`);
  await piotr.goto(`/a/${number}/clients`);
  const offers = piotr.getByRole("heading", { name: say("offers_title", { count: "1" }) });
  const manager = `${masked.owner}, ${masked.name}`;

  // Piotr's open page shows the offer while it stands, and no longer.
  await offerAccount(ewa, mouse, say, { number, masked }, "viewer");
  await offers.waitFor();
  const first = linkIn(await inbox.mailTo("piotr@freelance.example"));
  await ewa.getByRole("button", { name: say("offered_withdraw_label", { manager }) }).click();
  await ewa.getByRole("button", { name: say("offered_withdraw_verb") }).click();
  await offers.waitFor({ state: "detached" });
  const mail = await piotr.context().newPage();
  await mail.goto(first);
  await mail.getByText(say("problem_invitation_cancelled")).waitFor();

  // Offered again and accepted, he ends it without asking anybody; Ewa's open page knows.
  await offerAccount(ewa, mouse, say, { number, masked }, "viewer");
  await acceptOffer(piotr, mouse, say, "Sklep Ewy");
  await row(ewa, freelancer).waitFor();
  const menu = piotr.getByRole("button", { name: say("clients_menu_label", { client: "Sklep Ewy" }) });
  await mouse.order(menu, say("clients_end"));
  await piotr
    .getByRole("alertdialog")
    .getByRole("button", { name: say("clients_end_verb") })
    .click();
  await row(piotr, "Sklep Ewy").waitFor({ state: "detached" });
  await ewa.getByText(say("managers_empty", { account: "Sklep Ewy" })).waitFor();
}

const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });
const bar = (page: Page, say: ReturnType<typeof words>) =>
  page.getByRole("region", { name: say("acting_region") });
