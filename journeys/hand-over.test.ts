import assert from "node:assert/strict";
import { auditStory } from "./audit-story.ts";
import { type Hand, keyboard, mouse, signIn } from "./hand.ts";
import { password } from "./keyholder.ts";
import { journey, type Stage } from "./stage.ts";
import { type Language, words } from "./words.ts";

const world = (language: Language) => ({
  people: [
    { id: "marta", email: "marta@studio.example", name: "Marta Wolska", language },
    { id: "adam", email: "adam@studio.example", name: "Adam Reed", language },
    { id: "vera", email: "vera@studio.example", name: "Vera Lind", language },
  ],
  accounts: [{ id: "studio", name: "Studio North", owner: "marta" }],
  members: [
    { account: "studio", person: "adam", role: "admin" },
    { account: "studio", person: "vera", role: "viewer" },
  ],
});

const ways: readonly (readonly [string, Language, Hand])[] = [
  ["", "en", mouse],
  [", by keyboard alone in Polish", "pl", keyboard],
];

for (const [how, language, hand] of ways)
  journey(`an account gets another owner once both have said so${how}`, world(language), (stage) =>
    handOver(stage, language, hand),
  );

async function handOver({ keyholder, inbox, open }: Stage, language: Language, hand: Hand): Promise<void> {
  const say = words(language);
  const account = { account: "Studio North" };
  const studio = await keyholder.number("studio");
  const marta = await open({ language });
  await marta.goto(`/a/${studio}/settings`);
  await signIn(marta, hand, say, "marta@studio.example", password);
  const start = marta.getByRole("button", { name: say("handover_start") });
  const dialog = marta.getByRole("dialog");
  const verb = dialog.getByRole("button", { name: say("handover_verb", { name: "Adam Reed" }) });
  const offer = async (own: string) => {
    await hand.press(start);
    await hand.choose(dialog.getByRole("radio", { name: "Adam Reed" }));
    await hand.type(dialog.getByLabel(say("handover_password")).first(), own);
    await hand.type(dialog.getByRole("textbox", { name: say("handover_type", account) }), account.account);
    await hand.press(verb);
  };

  // Without her password nothing is offered.
  await offer("not her password");
  await dialog.getByText(say("problem_wrong_password")).waitFor();
  await hand.type(dialog.getByLabel(say("handover_password")).first(), password);
  await hand.press(verb);
  await marta.getByText(say("handover_waiting", { name: "Adam Reed" })).waitFor();

  // Adam has it by mail and on the account's home; he declines, and is asked again.
  assert.match((await inbox.mailTo("adam@studio.example")).text, /Studio North/);
  const adam = await open({ language });
  await adam.goto(`/a/${studio}`);
  await signIn(adam, hand, say, "adam@studio.example", password);
  const offered = adam.getByText(say("offer_title", { owner: "Marta Wolska" }));
  await offered.waitFor();
  await hand.press(adam.getByRole("button", { name: say("offer_decline") }));
  const question = adam.getByRole("alertdialog", { name: say("offer_decline_title", account) });
  await hand.press(question.getByRole("button", { name: say("offer_decline_verb") }));
  await offered.waitFor({ state: "detached" });
  await marta.reload();
  await offer(password);
  await marta.getByText(say("handover_waiting", { name: "Adam Reed" })).waitFor();

  // Nobody else is told that it is his to take.
  const vera = await open({ language, as: "vera@studio.example" });
  await vera.goto(`/a/${studio}`);
  await vera.getByText(say("home_via_team")).first().waitFor();
  assert.equal(await vera.getByText(say("offer_title", { owner: "Marta Wolska" })).count(), 0);

  // With his own password he is the owner, and Marta an admin.
  await adam.reload();
  await hand.press(adam.getByRole("button", { name: say("offer_accept") }));
  const accept = adam.getByRole("dialog", { name: say("offer_accept_title", account) });
  await hand.type(accept.getByLabel(say("handover_password")).first(), "not his password");
  await hand.press(accept.getByRole("button", { name: say("offer_accept_verb") }));
  await accept.getByText(say("problem_wrong_password")).waitFor();
  await hand.type(accept.getByLabel(say("handover_password")).first(), password);
  await hand.press(accept.getByRole("button", { name: say("offer_accept_verb") }));
  await adam.getByText(say("offer_accepted_toast", account)).waitFor();
  await hand.press(adam.getByRole("link", { name: say("frame_users") }));
  await adam.getByRole("heading", { name: say("frame_users") }).waitFor();
  const row = (name: string) => adam.getByRole("row").filter({ hasText: name });
  await row("Adam Reed").getByText(say("level_owner"), { exact: true }).waitFor();
  await row("Marta Wolska").getByText(say("level_admin"), { exact: true }).waitFor();
  await marta.reload();
  await marta.getByRole("button", { name: say("settings_save") }).waitFor();
  assert.equal(await start.count(), 0, "she cannot give it away any more");

  assert.deepEqual(await auditStory(keyholder), [
    "Marta Wolska ownership.request Adam Reed",
    "Adam Reed ownership.decline Adam Reed",
    "Marta Wolska ownership.request Adam Reed",
    "Adam Reed ownership.accept Adam Reed",
  ]);
}
