import assert from "node:assert/strict";
import { declareAll, type Hand, keyboard, mouse, signIn } from "./hand.ts";
import { linkIn } from "./inbox.ts";
import { password } from "./keyholder.ts";
import { journey, type Stage } from "./stage.ts";
import { type Language, words } from "./words.ts";

const world = (language: Language) => ({
  people: [
    { id: "marta", email: "marta@studio.example", name: "Marta Wolska", language },
    { id: "jan", email: "jan@bakery.example", name: "Jan Kos", language },
  ],
  accounts: [
    { id: "studio", name: "Studio North", owner: "marta" },
    { id: "bakery", name: "Kos Bakery", owner: "jan" },
  ],
});

const ways: readonly (readonly [string, Language, Hand])[] = [
  [", in Polish", "pl", mouse],
  [", by keyboard alone", "en", keyboard],
];

for (const [how, language, hand] of ways)
  journey(`an owner shares his account by customer number${how}`, world(language), (stage) =>
    shareByNumber(stage, language, hand),
  );
journey("a request code and a block make a number one that nobody knows", world("en"), closedDoor);

async function shareByNumber({ keyholder, inbox, open }: Stage, language: Language, hand: Hand) {
  const say = words(language);
  const [studio, bakery] = [await keyholder.number("studio"), await keyholder.number("bakery")];
  const jan = await open({ language, as: "jan@bakery.example" });
  await jan.goto(`/a/${bakery}/managers`);
  await hand.press(jan.getByRole("button", { name: say("share_open") }));
  const sheet = jan.getByRole("dialog");

  // A number that is no account's is said to be none; the right one shows whose it is, masked.
  await hand.type(sheet.getByLabel(say("share_number")), "KH-0000-0000");
  await hand.press(sheet.getByRole("button", { name: say("share_next") }));
  await sheet.getByText(say("problem_no_such_number")).first().waitFor();
  await hand.type(sheet.getByLabel(say("share_number")), studio);
  await jan.keyboard.press("Tab");
  await sheet.getByText(say("share_match", { owner: "Ma… W…", name: "Studio N…" })).waitFor();
  await hand.press(sheet.getByRole("button", { name: say("share_next") }));
  await hand.choose(sheet.getByRole("radio", { name: say("level_viewer") }));
  await hand.press(sheet.getByRole("button", { name: say("share_next") }));
  await declareAll(sheet, hand);
  await hand.press(sheet.getByRole("button", { name: say("share_send") }));
  await jan.getByText(say("offered_waiting", { manager: "Ma… W…, Studio N…" })).waitFor();
  assert.equal(await jan.getByText("Studio North").count(), 0);

  // Marta follows the mail, sees what is offered, declares and accepts; Jan's open page follows.
  const marta = await open({ language });
  await marta.goto(linkIn(await inbox.mailTo("marta@studio.example")));
  await hand.press(marta.getByRole("link", { name: say("invitation_sign_in") }));
  await signIn(marta, hand, say, "marta@studio.example", password);
  await hand.press(marta.getByRole("link", { name: say("invitation_offer_go") }));
  await hand.press(
    marta.getByRole("button", { name: say("offers_respond_label", { client: "Kos Bakery" }) }),
  );
  const dialog = marta.getByRole("dialog");
  await dialog.getByText("Jan Kos, jan@bakery.example").waitFor();
  await declareAll(dialog, hand);
  await hand.press(dialog.getByRole("button", { name: say("offers_accept"), exact: true }));
  await marta.getByText(say("links_status_active")).waitFor();
  await jan.getByText("Studio North").first().waitFor();
  await inbox.mailTo("jan@bakery.example");
  await hand.press(
    marta.getByRole("button", { name: say("clients_access_label", { client: "Kos Bakery" }) }),
  );
  await marta.getByRole("region", { name: say("acting_region") }).waitFor();

  // Jan asks for two factors; Marta, who has none, is out.
  await hand.press(jan.getByRole("button", { name: say("options_edit_label", { manager: "Studio North" }) }));
  const conditions = jan.getByRole("dialog");
  await hand.tick(conditions.getByRole("checkbox", { name: say("options_two_factor") }));
  await hand.press(conditions.getByRole("button", { name: say("ceiling_save") }));
  await jan.getByText(say("options_two_factor_short")).waitFor();
  await marta
    .getByText(say("ended_title", { account: "Kos Bakery" }))
    .first()
    .waitFor();
}

async function closedDoor({ keyholder, open }: Stage): Promise<void> {
  const say = words("en");
  const [studio, bakery] = [await keyholder.number("studio"), await keyholder.number("bakery")];
  const jan = await open({ as: "jan@bakery.example" });
  const marta = await open({ as: "marta@studio.example" });
  await jan.goto(`/a/${bakery}/managers`);
  await marta.goto(`/a/${studio}/clients?invite=client`);
  const dialog = marta.getByRole("dialog");
  const ask = async (code: string) => {
    await dialog.getByLabel(say("clients_who_label")).fill(bakery);
    await dialog.getByLabel(say("clients_request_code")).fill(code);
    await dialog.getByRole("button", { name: say("clients_invite_send") }).click();
  };

  // With the code alone can she ask.
  await jan.getByText(say("requests_code_switch"), { exact: true }).click();
  await jan.getByText(say("requests_on_toast")).waitFor();
  const { code } = await (await jan.request.get(`/v1/accounts/${bakery}/request-settings`)).json();
  await jan.getByText(code).first().waitFor();
  await ask("");
  await dialog.getByText(say("problem_no_such_number")).waitFor();
  await ask(code);
  await marta.getByText(say("links_status_waiting")).waitFor();

  // Declined and blocked, she is told the reason, and even the code is of no use to her.
  await jan.getByRole("button", { name: say("managers_respond_label", { manager: "Studio North" }) }).click();
  const answer = jan.getByRole("dialog");
  await answer.getByRole("button", { name: say("managers_decline") }).click();
  await answer.getByLabel(say("decline_reason")).fill("We have an agency.");
  await answer.getByText(say("decline_block"), { exact: true }).click();
  await answer.getByRole("button", { name: say("decline_verb") }).click();
  await jan.getByText(say("requests_blocked"), { exact: true }).waitFor();
  await marta.goto(`/a/${studio}/clients?status=declined`);
  await marta.getByText("We have an agency.").waitFor();
  await marta.goto(`/a/${studio}/clients?invite=client`);
  await ask(code);
  await dialog.getByText(say("problem_no_such_number")).waitFor();

  // Let ask again, a share code stands in for the rest.
  await jan.getByRole("button", { name: say("requests_unblock_label", { manager: "Studio North" }) }).click();
  await jan.getByText(say("requests_unblocked_toast", { manager: "Studio North" })).waitFor();
  await jan.getByRole("button", { name: say("requests_share_create") }).click();
  const shown = await jan.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/).textContent();
  await dialog.getByLabel(say("clients_who_label")).fill(String(shown));
  await dialog.getByText(say("clients_who_code")).waitFor();
  await dialog.getByRole("button", { name: say("clients_invite_send") }).click();
  await marta.getByText(say("links_status_waiting")).waitFor();
}
