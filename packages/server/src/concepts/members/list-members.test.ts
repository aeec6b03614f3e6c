import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";

test("The owner heads the list, then the team by name, each with what he holds", async (t) => {
  const server = await startTestServer({ world: "partner-team" });
  t.after(() => server.close());
  const [owen, account] = [await server.as("owen"), await server.number("voice")];
  const { items, next } = await owen.listMembers({ params: { account } });
  assert.equal(next, null);
  assert.deepEqual(
    items.map(({ name, status, level, can }) => [name, status, level.level, can.because]),
    [
      ["Owen Price", "in-use", "owner", "owner"],
      ["Bea Hart", "in-use", "none", null],
      ["Ivy Nash", "invited", "admin", null],
      ["Kim Doe", "expired", "none", null],
      ["Sol Ames", "in-use", "none", null],
      ["Tom Beck", "suspended", "none", null],
    ],
  );
  const bea = items[1];
  assert.deepEqual([bea?.ticked, bea?.unticked], [["orders.place"], ["invoices.pay"]]);
  assert.equal(items[0]?.id, null);
  assert.equal(items[0]?.isMe, true);
});

test("It is read page by page, and the owner is on the first page only", async (t) => {
  const server = await startTestServer({ world: "partner-team" });
  t.after(() => server.close());
  const [owen, account] = [await server.as("owen"), await server.number("voice")];
  const names: string[] = [];
  let after: string | undefined;
  do {
    const page = await owen.listMembers({
      params: { account },
      query: { limit: 1, ...(after && { after }) },
    });
    assert.equal(page.items.length, 1);
    names.push(...page.items.map(({ name }) => name));
    after = page.next ?? undefined;
  } while (after);
  assert.deepEqual(names, ["Owen Price", "Bea Hart", "Ivy Nash", "Kim Doe", "Sol Ames", "Tom Beck"]);
});

test("It is searched by name and address, and filtered by status, the owner too", async (t) => {
  const server = await startTestServer({ world: "partner-team" });
  t.after(() => server.close());
  const [owen, account] = [await server.as("owen"), await server.number("voice")];
  const found = async (query: object) =>
    (await owen.listMembers({ params: { account }, query })).items.map(({ name }) => name);
  assert.deepEqual(await found({ q: "SOL@" }), ["Sol Ames"]);
  assert.deepEqual(await found({ q: "owe" }), ["Owen Price"]);
  assert.deepEqual(await found({ q: "100%_" }), []);
  assert.deepEqual(await found({ status: "suspended" }), ["Tom Beck"]);
  assert.deepEqual(await found({ status: "in-use" }), ["Owen Price", "Bea Hart", "Sol Ames"]);
  assert.deepEqual(await found({ status: "expired" }), ["Kim Doe"]);
  await refused(server, "invalid", () =>
    owen.listMembers({ params: { account }, query: { after: "nonsense" } }),
  );
});

test("Each line says whether I may change it, and why not", async (t) => {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [adam, vera, account] = [
    await server.as("adam"),
    await server.as("vera"),
    await server.number("studio"),
  ];
  const because = async (client: typeof adam) =>
    Object.fromEntries(
      (await client.listMembers({ params: { account } })).items.map(({ name, can }) => [name, can.because]),
    );
  assert.deepEqual(await because(adam), {
    "Marta Wolska": "owner",
    "Adam Reed": "yourself",
    "Vera Lind": null,
  });
  assert.deepEqual(new Set(Object.values(await because(vera))), new Set(["no-permission"]));
  const db = server.env.db;
  await db
    .updateTable("members")
    .set({ ticked: ["people.manage"] })
    .where("person_id", "=", await server.personId("vera"))
    .execute();
  assert.deepEqual(await because(vera), {
    "Marta Wolska": "owner",
    "Adam Reed": "outranked",
    "Vera Lind": "yourself",
  });
});
