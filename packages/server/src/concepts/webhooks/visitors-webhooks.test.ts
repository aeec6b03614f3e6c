import assert from "node:assert/strict";
import { test } from "node:test";
import { visitedShop } from "../../testing/visited-shop.ts";

const body = { url: "https://hooks.example/", events: null };

test("R12: a webhook whose address a visitor chose is told nothing once the link is over, unless its account resumes it", async (t) => {
  const { shop, olga, adam, link, member } = await visitedShop(t);
  const params = { account: shop };
  const { webhook } = await adam.createWebhook({ params, body });
  assert.equal(webhook.through?.name, "Agency");
  const own = await olga.createWebhook({ params, body });
  const moved = await adam.updateWebhook({
    params: { ...params, webhook: own.webhook.id },
    version: 1,
    body: { ...body, url: "https://elsewhere.example/" },
  });
  assert.equal(moved.through?.name, "Agency");
  const waiting = async () => {
    const { items } = await olga.listWebhooks({ params });
    return items.map((one) => [one.pausedBecause, one.waiting]);
  };
  await olga.suspendMember(await member("Ed"));
  assert.deepEqual(await waiting(), [
    [null, 1],
    [null, 1],
  ]);
  await olga.endManager(link);
  await olga.restoreMember(await member("Ed"));
  assert.deepEqual(await waiting(), [
    ["link-ended", 1],
    ["link-ended", 1],
  ]);
  const kept = await olga.resumeWebhook({ params: { ...params, webhook: webhook.id } });
  assert.deepEqual([kept.state, kept.through], ["active", null]);
  await olga.suspendMember(await member("Ed"));
  assert.deepEqual(await waiting(), [
    [null, 2],
    ["link-ended", 1],
  ]);
});

test("R12: before a link ends, both sides see how many webhooks would be paused with it", async (t) => {
  const stage = await visitedShop(t);
  const { shop, agency, olga, adam, link } = stage;
  const params = { account: shop };
  const mara = await stage.as("mara");
  const toPause = async () => {
    const [ofClient, ofManager] = [
      await olga.previewManagerEnd(link),
      await mara.previewClientEnd({ params: { account: agency, link: link.params.link } }),
    ];
    return [ofClient.webhooks, ofManager.webhooks];
  };
  await olga.createWebhook({ params, body });
  assert.deepEqual(await toPause(), [0, 0]);
  const { webhook } = await adam.createWebhook({ params, body });
  assert.deepEqual(await toPause(), [1, 1]);
  await olga.pauseWebhook({ params: { ...params, webhook: webhook.id } });
  assert.deepEqual(await toPause(), [0, 0]);
  await olga.resumeWebhook({ params: { ...params, webhook: webhook.id } });
  await stage.expire();
  assert.equal((await olga.previewManagerEnd(link)).webhooks, 0);
});

test("Who came through a manager that keeps its people to itself is not named to a webhook", async (t) => {
  const { server, shop, agency, olga, adam, member } = await visitedShop(t);
  const params = { account: shop };
  const { webhook } = await olga.createWebhook({ params, body });
  await server.env.db
    .updateTable("accounts")
    .set({ shows_people: false })
    .where("number", "=", agency)
    .execute();
  await adam.suspendMember(await member("Nel"));
  const rows = await server.env.db
    .selectFrom("webhook_messages")
    .select("body")
    .where("webhook_id", "=", webhook.id)
    .execute();
  const [said] = rows.map((row) => JSON.parse(row.body));
  assert.deepEqual(said.data.actor, { id: null, name: "", hidden: true });
  assert.equal(said.data.via.name, "Agency");
  assert.ok(!JSON.stringify(said).includes("Adam"));
});
