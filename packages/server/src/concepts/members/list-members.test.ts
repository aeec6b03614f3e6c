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

test("It is ordered by name, activity and invitation, either way, page by page; the owner heads each", async (t) => {
  const server = await startTestServer({ world: "partner-team" });
  t.after(() => server.close());
  const [owen, account] = [await server.as("owen"), await server.number("voice")];
  const days = { "Bea Hart": 3, "Kim Doe": 9, "Tom Beck": 6 };
  for (const [name, ago] of Object.entries(days))
    await server.env.db
      .updateTable("members")
      .set({ last_active_at: new Date(Date.now() - ago * 86_400_000) })
      .where("name", "=", name)
      .execute();
  const order = async (sort: "-name" | "active" | "-active" | "invited" | "-invited") => {
    const names: string[] = [];
    let after: string | undefined;
    do {
      const query = { sort, limit: 2, ...(after && { after }) };
      const page = await owen.listMembers({ params: { account }, query });
      names.push(...page.items.map(({ name }) => name.split(" ")[0] ?? ""));
      after = page.next ?? undefined;
    } while (after);
    return names;
  };
  assert.deepEqual(await order("-name"), ["Owen", "Tom", "Sol", "Kim", "Ivy", "Bea"]);
  const never = (names: string[]) => names.slice(-2).sort();
  assert.deepEqual((await order("active")).slice(0, 4), ["Owen", "Kim", "Tom", "Bea"]);
  assert.deepEqual((await order("-active")).slice(0, 4), ["Owen", "Bea", "Tom", "Kim"]);
  assert.deepEqual(never(await order("-active")), ["Ivy", "Sol"]);
  const invited = await order("invited");
  assert.deepEqual((await order("-invited")).slice(1), invited.slice(1).reverse());
  const byName = await owen.listMembers({ params: { account }, query: { limit: 1 } });
  await refused(server, "invalid", () =>
    owen.listMembers({ params: { account }, query: { sort: "active", after: byName.next ?? "" } }),
  );
});

test("It is filtered by role, group, two-factor, activity and returned mail", async (t) => {
  const server = await startTestServer({ world: "partner-team" });
  t.after(() => server.close());
  const [owen, account] = [await server.as("owen"), await server.number("voice")];
  const db = server.env.db;
  const found = async (query: object) =>
    (await owen.listMembers({ params: { account }, query })).items.map(({ name }) => name.split(" ")[0]);
  const { id: group } = await owen.createGroup({ params: { account }, body: { name: "Web" } });
  const { items } = await owen.listMembers({ params: { account } });
  const bea = items.find(({ name }) => name === "Bea Hart")?.id ?? "";
  await owen.addGroupMembers({ params: { account, group }, body: { members: [bea] } });
  await owen.inviteMember({
    params: { account },
    body: { email: "ada@new.example", name: "Ada", language: "pl", role: "viewer", groups: [group] },
  });
  assert.deepEqual(await found({ group }), ["Ada", "Bea"]);
  assert.deepEqual(await found({ role: "viewer" }), ["Ada"]);
  const own = await db.selectFrom("roles").select("id").executeTakeFirstOrThrow();
  assert.deepEqual(await found({ role: own.id }), ["Kim"]);
  await db
    .updateTable("people")
    .set({ two_factor: true })
    .where("external_id", "in", ["owen", "bea"])
    .execute();
  assert.deepEqual(await found({ twoFactor: "on" }), ["Owen", "Bea"]);
  assert.deepEqual(await found({ twoFactor: "off" }), ["Kim", "Sol", "Tom"]);
  await db
    .updateTable("members")
    .set({ last_active_at: new Date() })
    .where("name", "in", ["Bea Hart", "Kim Doe"])
    .execute();
  assert.deepEqual(await found({ inactiveDays: 30 }), ["Owen", "Ada", "Ivy", "Sol", "Tom"]);
  await db.updateTable("invitations").set({ bounced_at: new Date() }).execute();
  assert.deepEqual(await found({ status: "bounced" }), ["Ada"]);
  assert.deepEqual(await found({ status: "invited" }), ["Ivy"]);
  const [ada] = (await owen.listMembers({ params: { account }, query: { q: "ada@" } })).items;
  assert.deepEqual(
    [ada?.status, ada?.twoFactor, ada?.groups],
    ["bounced", null, [{ id: group, name: "Web" }]],
  );
});

test("As CSV it names everybody who is listed, and what a spreadsheet would run is text", async (t) => {
  const server = await startTestServer({ world: "partner-team" });
  t.after(() => server.close());
  const [owen, account] = [await server.as("owen"), await server.number("voice")];
  await owen.inviteMember({
    params: { account },
    body: { email: "eve@new.example", name: "=HYPERLINK(1)", language: "en", role: "viewer" },
  });
  const csv = await owen.exportMembers({ params: { account } });
  const lines = csv.trim().split("\r\n");
  assert.match(lines[0] ?? "", /^\uFEFF?email,name,role,language,groups/);
  assert.equal(lines.length, 8);
  assert.match(lines[1] ?? "", /^owen@voice\.example,Owen Price,owner/);
  assert.ok(csv.includes("eve@new.example,'=HYPERLINK(1),viewer,en"));
  const suspended = await owen.exportMembers({ params: { account }, query: { status: "suspended" } });
  assert.equal(suspended.trim().split("\r\n").length, 2);
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
