import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";
import { notify } from "./notify.ts";

async function told(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const refOf = async (id: string, name: string) => ({
    id: await server.accountId(id),
    number: await server.number(id),
    name,
  });
  const [bakery, studio] = [
    await refOf("bakery", "Kos Bakery"),
    await refOf("studio", "Studio North"),
  ] as const;
  const to = { people: [await server.personId("jan"), await server.personId("adam")] };
  await server.env.db.transaction().execute(async (tx) => {
    const base = { to, words: { other: "Rival" } };
    await notify(tx, server.env, {
      ...base,
      kind: "requests.manager",
      account: bakery,
      subject: { kind: "link", id: "1" },
    });
    await notify(tx, server.env, {
      ...base,
      kind: "access.link-ended",
      account: studio,
      subject: { kind: "link", id: "2" },
    });
    await notify(tx, server.env, {
      ...base,
      kind: "security.password-changed",
      account: null,
      subject: { kind: "person", id: "3" },
    });
  });
  const jan = await server.as("jan");
  const list = async (query: object = {}) =>
    (await jan.listNotifications({ query })).items.map(
      ({ kind, read }) => `${read ? "" : "• "}${kind.split(".")[0]}`,
    );
  return { server, jan, list, bakery, studio };
}

test("Notifications are listed newest first, by account, by category, unread ones, and page by page", async (t) => {
  const { jan, list, bakery, studio } = await told(t);
  assert.deepEqual(await list(), ["• security", "• access", "• requests"]);
  assert.deepEqual(await list({ account: bakery.number }), ["• requests"]);
  assert.deepEqual(await list({ account: "KH-0000-0000" }), []);
  assert.deepEqual(await list({ category: "access" }), ["• access"]);
  const [first] = (await jan.listNotifications({ query: { limit: 1 } })).items;
  await jan.readNotifications({ body: { ids: [first?.id ?? ""] } });
  assert.deepEqual(await list({ unread: "true" }), ["• access", "• requests"]);
  const page = await jan.listNotifications({ query: { limit: 2 } });
  assert.deepEqual(await list({ after: page.next }), ["• requests"]);
  const { unread, accounts } = await jan.countNotifications();
  assert.deepEqual(
    [unread, accounts.map(({ name, number }) => [name, number])],
    [
      2,
      [
        ["Kos Bakery", bakery.number],
        ["Studio North", studio.number],
      ],
    ],
  );
});

test("Marked as read and unread again, one, or all up to what was seen, and nobody else's", async (t) => {
  const { server, jan, list } = await told(t);
  const adam = await server.as("adam");
  const newest = (await jan.listNotifications()).items[0]?.id ?? "";
  const ids = (await jan.listNotifications()).items.map(({ id }) => id);
  await adam.readNotifications({ body: { ids } });
  assert.equal((await jan.countNotifications()).unread, 3);
  await jan.readAllNotifications({ body: { upTo: ids[1] ?? "" } });
  assert.deepEqual(await list(), ["• security", "access", "requests"]);
  await jan.readNotifications({ body: { ids, read: false } });
  assert.deepEqual(await list(), ["• security", "• access", "• requests"]);
  await jan.readAllNotifications({ body: { upTo: newest, category: "security" } });
  assert.deepEqual(await list(), ["security", "• access", "• requests"]);
  assert.equal((await adam.countNotifications()).unread, 3);
});

test("Nobody who is not signed in is told anything, and what cannot be switched off is refused with nothing written", async (t) => {
  const { server, jan } = await told(t);
  await refused(server, "not-signed-in", () => server.nobody.listNotifications());
  await refused(server, "not-signed-in", () => server.nobody.readNotifications({ body: { ids: ["1"] } }));
  const problem = await refused(server, "invalid", () =>
    jan.changeNotificationChoice({
      params: { category: "security" },
      body: { inPanel: true, byMail: false },
    }),
  );
  assert.equal(problem.errors?.[0]?.field, "byMail");
  await refused(server, "invalid", () => jan.readNotifications({ body: { ids: ["x"] } }));
});
