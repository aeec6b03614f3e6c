import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { until } from "../packages/server/src/platform/until.ts";
import { startReceiver, verified } from "../packages/server/src/testing/webhook-receiver.ts";
import { faultsOf } from "./see-pages.ts";
import { journey, type Stage } from "./stage.ts";
import { webhookPages } from "./webhook-pages.ts";
import { words } from "./words.ts";

const say = words("en");
const olga = "olga@shop.example";

const world = {
  people: [
    { id: "olga", email: olga, name: "Olga Berg" },
    { id: "ed", email: "ed@shop.example", name: "Ed Moss" },
  ],
  accounts: [
    { id: "shop", name: "Berg Shop", owner: "olga" },
    { id: "yard", name: "Berg Yard", owner: "olga" },
  ],
  members: [{ account: "shop", person: "ed", role: "editor" }],
};

journey("a receiver is told of a suspended member, and checks that it comes from here", world, told);

async function told({ keyholder, open }: Stage): Promise<void> {
  const receiver = await startReceiver();
  try {
    await tellIt(await open({ as: olga }), `/a/${await keyholder.number("shop")}`, receiver);
  } finally {
    await receiver.close();
  }
}

type Receiver = Awaited<ReturnType<typeof startReceiver>>;

async function tellIt(page: Page, shop: string, receiver: Receiver): Promise<void> {
  const button = (key: string) => page.getByRole("button", { name: say(key), exact: true });
  const details = (event: string) => say("webhooks_open_label", { event: say(event) });
  const secret = async () => {
    const shown = await page.getByLabel(say("webhooks_secret"), { exact: true }).inputValue();
    await button("webhooks_secret_done").click();
    return shown;
  };
  const got = (count: number) => until(() => receiver.received.length >= count && receiver.received.at(-1));

  // Made by keyboard alone.
  await page.goto(`${shop}/webhooks`);
  await page.getByText(say("webhooks_empty_text")).waitFor();
  await button("webhooks_new").first().focus();
  await page.keyboard.press("Enter");
  await page.getByLabel(say("webhooks_url")).waitFor();
  await page.keyboard.type(receiver.url);
  await page.keyboard.press("Tab");
  await page.keyboard.type("Bookkeeping");
  await page.keyboard.press("Enter");
  await page.getByText(say("webhooks_secret_text")).waitFor();
  const first = await secret();
  await page.getByRole("heading", { name: "Bookkeeping", level: 1 }).waitFor();

  // A test, and what came of it.
  await button("webhooks_test").click();
  const test = await got(1);
  assert.ok(test);
  assert.equal((verified(test, first) as { type: string }).type, "webhook.test");
  await page.getByRole("button", { name: details("webhooks_event_webhook_test") }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByText(say("webhooks_status", { status: "204" })).waitFor();
  await drawer.getByText('"type": "webhook.test"').waitFor();
  await page.keyboard.press("Escape");
  await drawer.waitFor({ state: "hidden" });

  // A new secret, for which the receiver has a day.
  await page.getByRole("button", { name: say("webhooks_more") }).click();
  await page.getByRole("menuitem", { name: say("webhooks_rotate") }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say("webhooks_rotate"), exact: true })
    .click();
  const second = await secret();

  // Paused while access changes: it waits, and is told when the webhook is resumed.
  await button("webhooks_pause").click();
  await page.getByText(say("webhooks_because_by_hand")).waitFor();
  const account = shop.slice(3);
  const { items } = await (await page.request.get(`/v1/accounts/${account}/members`)).json();
  const ed = items.find(({ name }: { name: string }) => name === "Ed Moss");
  const suspend = `/v1/accounts/${account}/members/${ed.id}/suspension`;
  const answer = await page.request.put(suspend, { headers: { "if-match": `"${ed.version}"` } });
  assert.ok(answer.ok(), await answer.text());
  await page.getByText(say("webhooks_message_waiting")).last().waitFor();
  await button("webhooks_resume").click();
  const message = await got(2);
  assert.ok(message);
  for (const one of [first, second])
    assert.equal((verified(message, one) as { type: string }).type, "member.suspended");

  // Sent again by hand, it is the same message.
  await page.getByRole("button", { name: details("webhooks_event_member_suspended") }).click();
  await page.getByRole("dialog").getByText(say("webhooks_message_delivered")).waitFor();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say("webhooks_replay") })
    .click();
  assert.equal((await got(3))?.id, message.id);
}

for (const language of ["en", "pl"] as const)
  journey(`every page and dialog of webhooks is whole, in "${language}"`, world, async (stage) => {
    const { keyholder } = stage;
    await keyholder.sql.query("update people set language = $1", [language]);
    const add = async (values: string) =>
      (
        await keyholder.sql.query(
          `insert into webhooks (account_id, url, secret, description, events, failing_since, paused_at, paused_because)
           select id, ${values} from accounts where external_id = 'shop' returning id`,
        )
      ).rows[0].id as string;
    const long = "'https://receiver.with-a-rather-long-name.example/keyholder/access/changes?key=4f2'";
    const active = await add(
      `${long}, 'whsec_c2VjcmV0', '', '{member.left,visit.started}', null, null, null`,
    );
    const paused = await add(`${long}, 'whsec_c2VjcmV0', 'CRM', null, now(), now(), 'failing'`);
    const { rows } = await keyholder.sql.query(
      `insert into webhook_messages (webhook_id, event, body, status, attempts, next_attempt_at, last_status, last_error)
       values ($1, 'member.left', '{"type":"member.left","data":{"account":{"number":"KH-1"}}}', 'failed', 10, null, 503, 'refused'),
              ($1, 'visit.started', '{"type":"visit.started"}', 'delivered', 1, null, 204, null) returning id`,
      [active],
    );
    await keyholder.sql.query(
      `insert into webhook_attempts (message_id, milliseconds, status, error, answer)
       values ($1, 15000, null, 'timeout', ''), ($1, 84, 503, 'refused', '<html><body>Service temporarily unavailable')`,
      [rows[0].id],
    );
    const places = {
      shop: await keyholder.number("shop"),
      yard: await keyholder.number("yard"),
      active,
      paused,
      failed: rows[0].id,
    };
    assert.deepEqual(await faultsOf(stage, language, webhookPages, places), []);
  });
