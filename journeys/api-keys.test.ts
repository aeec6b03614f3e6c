import assert from "node:assert/strict";
import { type Hand, keyboard, mouse } from "./hand.ts";
import { keyPages } from "./key-pages.ts";
import { makeKeys, world } from "./key-world.ts";
import { faultsOf } from "./see-pages.ts";
import { journey, type Stage } from "./stage.ts";
import { type Language, words } from "./words.ts";

const ways: readonly (readonly [string, Language, Hand])[] = [
  [", in Polish", "pl", mouse],
  [", by keyboard alone", "en", keyboard],
];

for (const [how, language, hand] of ways)
  journey(`a key is made, used by a program, ended and refused${how}`, world(language), (stage) =>
    keyOfAProgram(stage, language, hand),
  );

for (const language of ["en", "pl"] as const)
  journey(`every page about API keys is whole, in ${language}`, world(language), async (stage) => {
    const places = await makeKeys(stage, language);
    assert.deepEqual(await faultsOf(stage, language, keyPages, places), []);
  });

async function keyOfAProgram({ keyholder, open }: Stage, language: Language, hand: Hand) {
  const say = words(language);
  const bakery = await keyholder.number("bakery");
  const jan = await open({ language, as: "jan@bakery.example" });
  await jan.goto(`/a/${bakery}/settings`);
  await hand.press(jan.getByRole("link", { name: say("keys_title") }));
  const reference = jan.getByRole("main").getByRole("link", { name: say("api_reference") });
  assert.equal(await reference.getAttribute("href"), "/docs/api");
  await hand.press(jan.getByRole("button", { name: say("keys_new") }).first());

  const dialog = jan.getByRole("dialog");
  await hand.type(dialog.getByLabel(say("keys_name")), "Nocny eksport");
  await hand.press(dialog.getByRole("button", { name: say("keys_create") }));
  await dialog.getByText(say("keys_scopes_missing")).waitFor();
  await hand.tick(dialog.getByRole("checkbox", { name: say("permission_account_view") }));
  // What it cannot be without comes along.
  await hand.tick(dialog.getByRole("checkbox", { name: say("permission_groups_manage") }));
  await hand.press(dialog.getByRole("button", { name: say("keys_create") }));
  await dialog.getByText(say("keys_once")).waitFor();
  const field = dialog.getByLabel(say("keys_token", { name: "Nocny eksport" })).first();
  const key = await field.inputValue();

  const ask = () =>
    fetch(`${keyholder.url}/v1/accounts/${bakery}`, { headers: { authorization: `Bearer ${key}` } });
  const answer = await ask();
  assert.equal(answer.status, 200);
  const { me } = (await answer.json()) as { me: { permissions: string[] } };
  assert.deepEqual(me.permissions, ["account.view", "people.view", "groups.manage"]);

  await hand.press(dialog.getByRole("button", { name: say("keys_done") }));
  await jan.getByText(`${key.slice(0, 11)}…`).waitFor();
  await hand.press(jan.getByRole("button", { name: say("keys_end_label", { name: "Nocny eksport" }) }));
  const question = jan.getByRole("alertdialog");
  await hand.press(question.getByRole("button", { name: say("keys_end"), exact: true }));
  await jan.getByText(say("keys_state_ended"), { exact: true }).waitFor();
  assert.equal((await ask()).status, 401);
}
