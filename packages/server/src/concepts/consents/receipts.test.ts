import assert from "node:assert/strict";
import { test } from "node:test";
import { acceptManager, declared, refused, startTestServer, type TestServer } from "../../testing/index.ts";
import { pdfText } from "../../testing/pdf-text.ts";
import { verifyConsents } from "./verify-consents.ts";
import { withdrawRunOut } from "./withdraw-run-out.ts";

async function agreed(t: { after(close: () => Promise<void>): void }, language: "en" | "pl" = "en") {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const { db } = server.env;
  await db.updateTable("people").set({ language }).execute();
  await db
    .updateTable("people")
    .set({ name: "Róża Źdźbło-Łęcka" })
    .where("external_id", "=", "rosa")
    .execute();
  const [rosa, adam] = [await server.as("rosa"), await server.as("adam")];
  const [account, studio] = [await server.number("museum"), await server.number("studio")];
  const [request] = (await rosa.listManagers({ params: { account } })).items;
  assert.ok(request);
  const link = request.id;
  await acceptManager(rosa, { params: { account, link }, body: { ceiling: "viewer" } });
  return {
    server,
    rosa,
    adam,
    account,
    studio,
    link,
    ours: { account, link },
    theirs: { account: studio, link },
  };
}

test("Receipts verify again from the stored text and hash, for both sides the same", async (t) => {
  const { server, rosa, adam, ours, theirs } = await agreed(t);
  const [own, other] = [
    (await rosa.listConsents({ params: ours })).items,
    (await adam.listConsents({ params: theirs })).items,
  ];
  assert.equal(own.length, 7);
  assert.ok(own.every(({ intact }) => intact));
  const words = (list: typeof own) =>
    list.map(({ key, version, text, sha256, side, at, intact, by }) =>
      JSON.stringify({ key, version, text, sha256, side, at, intact, by }),
    );
  assert.deepEqual(words(own), words(other));
  assert.deepEqual(await verifyConsents(server.env.db), { count: 7, differing: [] });
});

test("From where somebody declared is told to the own side only", async (t) => {
  const { rosa, adam, ours, theirs } = await agreed(t);
  const [own] = (await rosa.listConsents({ params: ours })).items;
  assert.deepEqual([own?.ip, own?.method], ["127.0.0.1", "api"]);
  assert.ok(own?.requestId);
  for (const one of (await adam.listConsents({ params: theirs })).items)
    assert.deepEqual([one.ip, one.userAgent, one.requestId, one.method], [null, null, null, null]);
});

test("On the own side it is told to whom the audit log would tell it", async (t) => {
  const { server, ours } = await agreed(t);
  await server.env.db
    .insertInto("members")
    .values({
      ...{ account_id: await server.accountId("museum"), person_id: await server.personId("vera") },
      ...{ email: "vera@studio.example", name: "Vera", preset: "viewer", status: "active" },
    })
    .execute();
  const vera = await server.as("vera");
  for (const one of (await vera.listConsents({ params: ours })).items)
    assert.deepEqual([one.ip, one.userAgent, one.requestId], [null, null, null]);
  assert.ok(!pdfText(await vera.getReceipt({ params: ours })).includes("127.0.0.1"));
});

test("What somebody tampers with shows in the receipt, whether he changes the text, the hash or both", async (t) => {
  const { server, rosa, ours } = await agreed(t);
  const { db } = server.env;
  const kept = await db.selectFrom("consents").selectAll().orderBy("position").execute();
  const forged = "I give everything away.";
  const changes = [
    { text: forged },
    { text_sha256: Buffer.alloc(32) },
    { text: forged, text_sha256: await sha256(forged) },
  ];
  // As the table refuses every change, a forger would have to add a row or be its owner.
  await db
    .insertInto("consents")
    .values(
      changes.map((change, place) => {
        const { id: _, shown, ...row } = kept[place] ?? kept[0] ?? assert.fail();
        return { ...row, shown: JSON.stringify(shown), ...change };
      }),
    )
    .execute();
  const { items } = await rosa.listConsents({ params: ours });
  assert.equal(items.filter(({ intact }) => !intact).length, 3);
  assert.equal((await verifyConsents(db)).differing.length, 3);
});

test("The receipt says in a document what was declared, by whom and when, in Polish letters too", async (t) => {
  const { rosa, adam, ours, theirs, account, studio } = await agreed(t, "pl");
  const { items } = await rosa.listConsents({ params: ours });
  const [own, other] = [await rosa.getReceipt({ params: ours }), await adam.getReceipt({ params: theirs })];
  for (const bytes of [own, other]) {
    assert.equal(Buffer.from(bytes).subarray(0, 5).toString(), "%PDF-");
    const text = pdfText(bytes);
    for (const said of [
      "Potwierdzenie oświadczeń i zgód",
      `Konto, które daje dostęp: Museum of Salt (${account})`,
      `Konto, które otrzymuje dostęp: Studio North (${studio})`,
      "Róża Źdźbło-Łęcka",
      "Zakończenie dostępu natychmiast przerywa trwające wizyty.",
      "Widzą: dane firmy",
    ])
      assert.ok(text.includes(said), `${said} is not in: ${text}`);
    for (const { sha256 } of items) assert.ok(text.includes(sha256));
    assert.equal(text.includes("127.0.0.1"), bytes === own);
  }
});

test("When a link ends, what was declared for it is withdrawn by who ended it, and stays to be read", async (t) => {
  const { rosa, adam, ours, theirs, account } = await agreed(t);
  await adam.endClient({ params: theirs });
  const { items } = await rosa.listConsents({ params: ours });
  const gone = items.filter(({ decision }) => decision === "withdrawn");
  assert.equal(gone.length, 7);
  assert.deepEqual(new Set(gone.map(({ by }) => by?.person)), new Set(["Adam Reed"]));
  assert.ok(items.every(({ intact }) => intact));
  const [receipt] = (await rosa.listReceipts({ params: { account }, query: { side: "client" } })).items;
  assert.deepEqual([receipt?.other.name, receipt?.declarations], ["Studio North", 7]);
  assert.ok(receipt?.withdrawnAt);
  assert.match(pdfText(await rosa.getReceipt({ params: ours })), /Withdrawn by Adam Reed for Studio North/);
});

test("Who ended it is not named where his account does not show its people", async (t) => {
  const { server, rosa, adam, ours, theirs } = await agreed(t);
  await server.env.db.updateTable("accounts").set({ shows_people: false }).execute();
  await adam.endClient({ params: theirs });
  const { items } = await rosa.listConsents({ params: ours });
  const people = (decision: string) =>
    new Set(items.filter((one) => one.decision === decision).map(({ by }) => by?.person));
  assert.deepEqual([people("given"), people("withdrawn")], [new Set(["Róża Źdźbło-Łęcka"]), new Set([null])]);
  assert.ok(!pdfText(await rosa.getReceipt({ params: ours })).includes("Adam"));
});

test("What stood until its time ran out is withdrawn by nobody", async (t) => {
  const { server, rosa, adam, ours, studio, account } = await agreed(t);
  await server.env.db
    .updateTable("links")
    .set({ expires_at: new Date(0) })
    .where("id", "=", ours.link)
    .execute();
  await adam.inviteClient({ params: { account: studio }, body: { number: account } });
  const { items } = await rosa.listConsents({ params: ours });
  const gone = items.filter(({ decision }) => decision === "withdrawn");
  assert.deepEqual([gone.length, new Set(gone.map(({ by }) => by))], [7, new Set([null])]);
});

test("A link that runs out takes what was declared with it within a minute, once", async (t) => {
  const { server, rosa, ours, account } = await agreed(t);
  const withdraw = () => withdrawRunOut(server.env)({}, {} as never);
  const gone = async () =>
    (await rosa.listConsents({ params: ours })).items.filter(({ decision }) => decision === "withdrawn")
      .length;
  await withdraw();
  assert.equal(await gone(), 0);
  await server.env.db
    .updateTable("links")
    .set({ expires_at: new Date(0) })
    .where("id", "=", ours.link)
    .execute();
  await withdraw();
  await withdraw();
  assert.equal(await gone(), 7);
  const [receipt] = (await rosa.listReceipts({ params: { account } })).items;
  assert.ok(receipt?.withdrawnAt);
});

test("A second agreement between the same two has a receipt of its own, and lists come page by page", async (t) => {
  const { rosa, adam, account, studio, ours } = await agreed(t);
  await rosa.endManager({ params: ours });
  const { id: link } = await adam.inviteClient({ params: { account: studio }, body: { number: account } });
  await acceptManager(rosa, { params: { account, link }, body: { ceiling: "editor" } });
  const query = { side: "client", limit: 1 } as const;
  const first = await rosa.listReceipts({ params: { account }, query });
  assert.ok(first.next);
  const second = await rosa.listReceipts({ params: { account }, query: { ...query, after: first.next } });
  assert.deepEqual(
    [...first.items, ...second.items].map((one) => [one.link, one.withdrawnAt === null]),
    [
      [link, true],
      [ours.link, false],
    ],
  );
  const read: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await rosa.listConsents({
      params: { account, link },
      query: { limit: 3, ...(after && { after }) },
    });
    read.push(...page.items.map(({ key }) => key));
    if (!page.next) break;
    after = page.next;
  }
  assert.deepEqual(read, ["scope", "acting", "personal-data", "identity", "duration", "authority", "terms"]);
});

test("Only the two sides read a receipt, and there only who sees the link", async (t) => {
  const { server, ours, theirs, account, studio } = await agreed(t);
  const [jan, sam] = [await server.as("jan"), await inTeam(server, "vera", "billing")];
  const bakery = await server.number("bakery");
  for (const params of [ours, { ...ours, account: bakery }]) {
    await refused(server, "not-found", () => jan.listConsents({ params }));
    await refused(server, "not-found", () => jan.getReceipt({ params }));
  }
  await refused(server, "refused", () => sam.listConsents({ params: theirs }));
  await refused(server, "refused", () => sam.getReceipt({ params: theirs }));
  for (const side of ["client", "manager"] as const)
    await refused(server, "refused", () =>
      sam.listReceipts({ params: { account: studio }, query: { side } }),
    );
  await refused(server, "not-found", () =>
    jan.listReceipts({ params: { account }, query: { side: "client" } }),
  );
});

test("A link for which nobody declared anything has no receipt", async (t) => {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [jan, account] = [await server.as("jan"), await server.number("bakery")];
  const [link] = (await jan.listManagers({ params: { account } })).items;
  assert.ok(link);
  const params = { account, link: link.id };
  assert.deepEqual((await jan.listConsents({ params })).items, []);
  await refused(server, "not-found", () => jan.getReceipt({ params }));
  assert.deepEqual((await jan.listReceipts({ params: { account }, query: { side: "client" } })).items, []);
  assert.ok(
    (await declared(jan, account, { side: "client", number: account, ceiling: "viewer" })).length > 0,
  );
});

async function inTeam(server: TestServer, person: string, preset: string) {
  await server.env.db
    .updateTable("members")
    .set({ preset, role_id: null, ticked: [] })
    .where("person_id", "=", await server.personId(person))
    .execute();
  return server.as(person);
}

async function sha256(text: string): Promise<Buffer> {
  return Buffer.from(await crypto.subtle.digest("SHA-256", Buffer.from(text)));
}
