import assert from "node:assert/strict";
import { declareAll, type Hand, keyboard, mouse, signIn } from "./hand.ts";
import { linkIn } from "./inbox.ts";
import { password } from "./keyholder.ts";
import { journey, type Stage } from "./stage.ts";
import { type Language, words } from "./words.ts";

const world = (language: Language) => ({
  people: [
    { id: "marta", email: "marta@studio.example", name: "Marta Wolska", language },
    { id: "adam", email: "adam@studio.example", name: "Adam Reed", language },
    { id: "jan", email: "jan@bakery.example", name: "Jan Kos", language },
  ],
  accounts: [
    { id: "studio", name: "Studio North", owner: "marta" },
    { id: "bakery", name: "Kos Bakery", owner: "jan" },
  ],
  members: [{ account: "studio", person: "adam", role: "admin" }],
});

const ways: readonly (readonly [string, Language, Hand])[] = [
  ["", "en", mouse],
  [", in Polish", "pl", mouse],
  [", by keyboard alone", "en", keyboard],
];

for (const [how, language, hand] of ways)
  journey(
    `an owner lets an agency in, its people work within what he gave, and he takes the key back${how}`,
    world(language),
    (stage) => mainJob(stage, language, hand),
  );

async function mainJob({ keyholder, inbox, open }: Stage, language: Language, hand: Hand): Promise<void> {
  const say = words(language);
  const [studio, bakery] = [await keyholder.number("studio"), await keyholder.number("bakery")];
  const adam = await open({ language });
  const jan = await open({ language });

  // Adam asks to manage the bakery.
  await adam.goto("/");
  await signIn(adam, hand, say, "adam@studio.example", password);
  await hand.press(adam.getByRole("link", { name: say("frame_clients"), exact: true }));
  await hand.press(adam.getByRole("button", { name: say("clients_invite") }).first());
  await hand.type(adam.getByLabel(say("clients_who_label")), "jan@bakery.example");
  await hand.press(adam.getByRole("button", { name: say("clients_invite_send") }));
  await adam.getByText(say("links_status_waiting")).waitFor();

  // Jan follows the mail, signs in, and lets the studio in to look.
  const mail = await inbox.mailTo("jan@bakery.example");
  assert.equal(mail.headers["auto-submitted"], "auto-generated");
  await jan.goto(linkIn(mail));
  await hand.press(jan.getByRole("link", { name: say("invitation_sign_in") }));
  await signIn(jan, hand, say, "jan@bakery.example", password);
  await hand.press(jan.getByRole("button", { name: say("invitation_client_go") }));
  const dialog = jan.getByRole("dialog");
  await hand.choose(dialog.getByRole("radio", { name: say("level_viewer") }));
  await declareAll(dialog, hand);
  await hand.press(
    dialog.getByRole("button", { name: say("managers_accept_as", { level: say("level_viewer") }) }),
  );
  await jan.getByText(say("links_status_active")).waitFor();

  // Adam enters, looks, and is told why he may not change anything.
  await adam.getByText(say("links_status_active")).waitFor();
  await hand.press(adam.getByRole("button", { name: say("clients_access_label", { client: "Kos Bakery" }) }));
  await adam
    .getByRole("region", { name: say("acting_region") })
    .getByText("Kos Bakery")
    .waitFor();
  await hand.press(adam.getByRole("link", { name: say("frame_settings") }));
  const save = adam.getByRole("button", { name: say("settings_save") });
  await save.waitFor();
  assert.equal(await save.getAttribute("aria-disabled"), "true");
  const guest = { level: say("level_viewer"), permission: say("permission_account_edit") };
  await adam.getByText(say("may_reason_guest", guest)).first().waitFor();
  await hand.press(adam.locator("main").getByText(say("frame_why")).first());
  await adam.getByRole("dialog").getByText("Kos Bakery").first().waitFor();
  await adam.keyboard.press("Escape");

  // Jan raises the level; Adam's open page follows, and his change is taken.
  const level = jan.getByRole("button", { name: say("managers_level_label", { manager: "Studio North" }) });
  await hand.pick(level, say("level_editor"));
  await adam
    .getByRole("region", { name: say("acting_region") })
    .getByText(say("level_editor"), { exact: true })
    .waitFor();
  await hand.type(adam.getByLabel(say("settings_phone")), "+48 600 100 200");
  await hand.press(save);
  await adam.getByText(say("settings_saved_toast")).waitFor();

  // Jan sees who is in, and puts him out; Adam's next click is refused.
  await hand.press(jan.getByRole("link", { name: say("frame_visits") }));
  await jan.getByText("Adam Reed").first().waitFor();
  await hand.press(jan.getByRole("button", { name: say("visits_end_label", { person: "Adam Reed" }) }));
  await hand.press(jan.getByRole("alertdialog").getByRole("button", { name: say("visits_end") }));
  await jan.getByText(say("visits_ended_by_client")).waitFor();
  await adam
    .getByText(say("ended_title", { account: "Kos Bakery" }))
    .first()
    .waitFor();
  const refused = await adam.request.get(`/v1/accounts/${bakery}`);
  assert.equal(refused.status(), 403);

  // What he did there is in the log, which the visit's page narrows to it.
  await hand.press(jan.getByRole("link", { name: "Adam Reed" }).first());
  await hand.press(jan.getByRole("link", { name: say("visits_in_log") }));
  const visit = jan.getByRole("link", { name: say("audit_visit_see") });
  await visit.waitFor();
  await hand.press(jan.getByRole("button", { name: `${say("ui_clear")}: ${say("audit_visit")}` }));
  await visit.waitFor({ state: "detached" });

  // Both audit logs tell the story, with the person and the account he came through.
  await hand.press(jan.getByRole("link", { name: say("frame_audit") }));
  const told = jan
    .getByRole("row")
    .filter({ hasText: "Adam Reed" })
    .filter({ hasText: say("audit_through", { account: "Studio North" }) });
  await told.first().waitFor();
  await adam.goto(`/a/${studio}/audit`);
  await adam
    .getByRole("row")
    .filter({ hasText: "Jan Kos" })
    .filter({ hasText: "Kos Bakery" })
    .first()
    .waitFor();

  const { rows } = await keyholder.sql.query(
    `select e.action, a.external_id as log, actor_name as actor, via_name as via
       from audit_entries e join accounts a on a.id = e.account_id where action <> 'accounts.import' order by e.id`,
  );
  const story = (log: string) =>
    rows
      .filter((row) => row.log === log)
      .map(({ action, actor, via }) => [action, actor, via].filter(Boolean).join(" · "));
  assert.deepEqual(story("bakery"), [
    "links.accept · Jan Kos",
    "visits.enter · Adam Reed · Studio North",
    "links.change-ceiling · Jan Kos",
    "accounts.edit · Adam Reed · Studio North",
    "visits.end · Jan Kos",
  ]);
  assert.deepEqual(story("studio"), [
    "links.invite · Adam Reed",
    "links.accept · Jan Kos · Kos Bakery",
    "visits.enter · Adam Reed",
    "links.change-ceiling · Jan Kos · Kos Bakery",
    "visits.end · Jan Kos · Kos Bakery",
  ]);
}
