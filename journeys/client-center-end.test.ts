import { askClient } from "./ask-client.ts";
import { downloadReceipt } from "./download-receipt.ts";
import { enterClient } from "./enter-client.ts";
import type { Hand } from "./hand.ts";
import { linkIn } from "./inbox.ts";
import { letIn } from "./let-in.ts";
import { takePicture } from "./look.ts";
import { journey, type Stage } from "./stage.ts";
import { storyWorld } from "./story-world.ts";
import { ways } from "./ways.ts";
import { type Language, words } from "./words.ts";

for (const [how, language, hand] of ways)
  journey(
    `a client ends a link, keeps one thing of what was given through it, and both sides have the receipt${how}`,
    { ...storyWorld("client-center", language), links: [] },
    (stage) => endOfALink(stage, language, hand),
  );

const ben = { name: "Ben Hill", email: "ben@bakery.example" };
const ida = { name: "Ida Moor", email: "ida@bakery.example" };
const studio = { manager: "Studio North" };

async function endOfALink({ keyholder, inbox, open }: Stage, language: Language, hand: Hand): Promise<void> {
  const say = words(language);
  const adam = await open({ language, as: "adam@studio.example" });
  const jan = await open({ language, as: "jan@bakery.example" });
  const at = async (account: string, page: string) => `/a/${await keyholder.number(account)}/${page}`;
  await adam.goto(await at("studio", "clients"));
  await jan.goto(await at("bakery", "managers"));
  await askClient(adam, hand, say, "jan@bakery.example");
  await letIn(jan, hand, say, "Studio North", "admin");

  // During his visit Adam invites two people into the bakery's team; one of them joins.
  await enterClient(adam, hand, say, "Kos Bakery");
  await hand.press(adam.getByRole("link", { name: say("frame_users"), exact: true }));
  for (const { name, email } of [ben, ida]) {
    await hand.press(adam.getByRole("button", { name: say("members_invite_people") }).first());
    const dialog = adam.getByRole("dialog");
    await hand.type(dialog.getByLabel(say("members_addresses_label")), `${email},`);
    await hand.type(dialog.getByLabel(say("members_name_label")), name);
    await hand.press(dialog.getByRole("button", { name: say("members_invite_send") }));
    await adam.getByRole("row").filter({ hasText: email }).waitFor();
  }
  const joins = async ({ email }: typeof ben) => {
    const page = await open({ language });
    await page.goto(linkIn(await inbox.mailTo(email)));
    await hand.type(page.getByLabel(say("entry_password"), { exact: true }), "three green lanterns");
    const accept = say("invitation_accept_new", { account: "Kos Bakery" });
    await hand.press(page.getByRole("button", { name: accept }));
    await page.getByRole("heading", { name: "Kos Bakery", exact: true }).waitFor();
    return page;
  };
  const [bens, idas] = [await joins(ben), await joins(ida)];

  // Jan sees beforehand whom it meets and what would end with it; he keeps Ben's place.
  await hand.press(jan.getByRole("link", { name: say("grants_count", { count: "2" }) }));
  const given = jan.getByRole("dialog", { name: say("grants_title", studio) });
  await given.getByText(ida.email).waitFor();
  await takePicture(jan, `client-center-given.${language}`);
  await jan.keyboard.press("Escape");
  await hand.press(jan.getByRole("button", { name: say("managers_end_verb", studio) }));
  const question = jan.getByRole("alertdialog", { name: say("managers_end_title", studio) });
  await question.getByText(say("managers_end_people", { ...studio, count: "3" })).waitFor();
  await question.getByText(say("managers_end_visits", { count: "1" })).waitFor();
  await question.getByText("Vera Lind").waitFor();
  await question.getByText(say("grants_ending", { ...studio, count: "2" })).waitFor();
  await hand.tick(question.getByRole("checkbox", { name: ben.email }));
  await takePicture(jan, `client-center-preview.${language}`);
  await hand.press(question.getByRole("button", { name: say("managers_end_verb", studio) }));

  // The visitor is out and his list is empty; Ida is out, Ben works on.
  await adam.getByRole("heading", { name: say("ended_title", { account: "Kos Bakery" }) }).waitFor();
  await idas.getByRole("heading", { name: say("ended_access_title", { account: "Kos Bakery" }) }).waitFor();
  await bens.reload();
  await bens.getByRole("heading", { name: "Kos Bakery", exact: true }).waitFor();
  await hand.press(adam.getByRole("link", { name: say("acting_return", studio) }));
  await adam.getByText(say("clients_empty", { account: "Studio North" })).waitFor();
  await hand.press(jan.getByRole("link", { name: say("frame_users"), exact: true }));
  await jan.getByRole("row").filter({ hasText: ben.email }).waitFor();
  await jan.getByRole("row").filter({ hasText: ida.email }).waitFor({ state: "detached" });

  // What was declared stays with both, as a document that says it is withdrawn.
  await hand.press(jan.getByRole("link", { name: say("frame_managers"), exact: true }));
  await downloadReceipt(jan, hand, say, "Studio North");
  await jan.getByText(say("receipts_withdrawn"), { exact: true }).waitFor();
  await downloadReceipt(adam, hand, say, "Kos Bakery");
  await adam.getByText(say("receipts_withdrawn"), { exact: true }).waitFor();
  await takePicture(adam, `client-center-receipts.${language}`);
}
