import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";

const none = {
  general: false,
  invoice: false,
  support: false,
  product: false,
  domain: false,
  affiliate: false,
};

async function start(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center", demo: true });
  t.after(() => server.close());
  const [marta, adam, vera] = [await server.as("marta"), await server.as("adam"), await server.as("vera")];
  const account = { account: await server.number("studio") };
  const add = (name: string, email: string, mails: Partial<typeof none> = {}) =>
    marta.createContact({
      params: account,
      body: { name, email, language: "en", preferences: { ...none, ...mails } },
    });
  return { server, marta, adam, vera, account, add };
}

test("A contact is made, found, changed and deleted, and the log tells each", async (t) => {
  const { server, marta, account, add } = await start(t);
  const books = await add("Books", "books@paper.example", { invoice: true });
  await add("Attic", "attic@paper.example");
  const list = (query: object) => marta.listContacts({ params: account, query });
  const names = async (query: object) => (await list(query)).items.map(({ name }) => name);
  assert.deepEqual(await names({}), ["Attic", "Books"]);
  const first = await list({ limit: 1 });
  assert.deepEqual(await names({ after: first.next ?? "" }), ["Books"]);
  assert.deepEqual(await names({ q: "BOOKS@" }), ["Books"]);
  assert.deepEqual(await names({ category: "invoice" }), ["Books"]);
  const params = { ...account, contact: books.id };
  const changed = await marta.updateContact({
    params,
    version: books.version,
    body: { phone: "123", preferences: { domain: true } },
  });
  assert.deepEqual([changed.phone, changed.preferences], ["123", { ...none, invoice: true, domain: true }]);
  await refused(server, "stale", () =>
    marta.updateContact({ params, version: books.version, body: { phone: "" } }),
  );
  await marta.deleteContact({ params });
  await refused(server, "not-found", () => marta.deleteContact({ params }));
  assert.deepEqual((await told(server, "studio")).slice(-4), [
    "Marta Wolska · contacts.create · Books",
    "Marta Wolska · contacts.create · Attic",
    "Marta Wolska · contacts.update · Books",
    "Marta Wolska · contacts.delete · Books",
  ]);
});

test("An address is a contact once in an account, however it is written", async (t) => {
  const { server, marta, account, add } = await start(t);
  const [books, attic] = [await add("Books", "books@paper.example"), await add("Attic", "a@paper.example")];
  await refused(server, "address-taken", () => add("Again", "BOOKS@paper.example"));
  const params = { ...account, contact: attic.id };
  await refused(server, "address-taken", () =>
    marta.updateContact({ params, version: 1, body: { email: books.email } }),
  );
});

test("Who may only look makes and changes nothing, and another account's contact is not found", async (t) => {
  const { server, vera, add, account } = await start(t);
  const books = await add("Books", "books@paper.example");
  const params = { ...account, contact: books.id };
  await refused(server, "refused", () =>
    vera.createContact({
      params: account,
      body: { name: "X", email: "x@paper.example", language: "en", preferences: none },
    }),
  );
  await refused(server, "refused", () => vera.deleteContact({ params }));
  await refused(server, "refused", () => vera.updateContact({ params, version: 1, body: { phone: "1" } }));
  await refused(server, "refused", () =>
    vera.updateOwnerPreferences({ params: account, body: { product: false } }),
  );
  const jan = await server.as("jan");
  const elsewhere = { account: await server.number("bakery"), contact: books.id };
  await refused(server, "not-found", () => jan.deleteContact({ params: elsewhere }));
  await refused(server, "not-found", () =>
    jan.updateContact({ params: elsewhere, version: 1, body: { phone: "1" } }),
  );
  await refused(server, "not-found", () =>
    jan.activateContact({ params: elsewhere, body: { role: "viewer" } }),
  );
  await refused(server, "not-found", () => jan.deactivateContact({ params: elsewhere }));
});

test("Recipients: the owner first unless he wants none, one mail to an address, and how many more", async (t) => {
  const { server, marta, account, add } = await start(t);
  for (let place = 1; place <= 22; place++)
    await add(`Books ${String(place).padStart(2, "0")}`, `books${place}@paper.example`, { invoice: true });
  await add("Marta at home", "MARTA@studio.example", { invoice: true, product: true });
  const recipients = async (category: string) => {
    const { categories } = await marta.listRecipients({ params: account });
    return categories.find((one) => one.category === category) ?? assert.fail();
  };
  const invoice = await recipients("invoice");
  assert.deepEqual([invoice.recipients.length, invoice.more], [20, 3]);
  assert.deepEqual(invoice.recipients[0], {
    name: "Marta Wolska",
    email: "marta@studio.example",
    owner: true,
    bouncing: false,
  });
  assert.equal(invoice.recipients[1]?.name, "Books 01");
  await marta.updateOwnerPreferences({ params: account, body: { product: false, domain: false } });
  assert.deepEqual(
    (await recipients("product")).recipients.map(({ name }) => name),
    ["Marta at home"],
  );
  assert.deepEqual((await recipients("domain")).recipients, []);
  assert.deepEqual((await told(server, "studio")).slice(-1), [
    "Marta Wolska · contacts.change-owner-mails · Marta Wolska",
  ]);
});

test("An activated contact is invited; it and the member are one record until the access ends", async (t) => {
  const { server, marta, account, add } = await start(t);
  const books = await add("Books", "books@paper.example", { invoice: true });
  const params = { ...account, contact: books.id };
  const active = await marta.activateContact({ params, body: { role: "billing", ticked: ["orders.place"] } });
  assert.equal(active.member?.status, "invited");
  assert.equal(active.member?.role?.choice, "billing");
  assert.equal(active.member?.contact, books.id);
  await refused(server, "wrong-state", () => marta.activateContact({ params, body: { role: "viewer" } }));
  await refused(server, "wrong-state", () => marta.deleteContact({ params }));
  const { detail } = await refused(server, "wrong-state", () =>
    marta.updateContact({ params, version: active.version, body: { name: "Other" } }),
  );
  assert.match(detail ?? "", /is in the team/);
  await marta.updateContact({ params, version: active.version, body: { phone: "123" } });
  const after = await marta.deactivateContact({ params });
  assert.deepEqual([after.member, after.preferences.invoice], [null, true]);
  await refused(server, "wrong-state", () => marta.deactivateContact({ params }));
  const log = await told(server, "studio");
  for (const line of [
    "contacts.activate",
    "members.invite",
    "contacts.deactivate",
    "members.withdraw-invitation",
  ])
    assert.ok(log.includes(`Marta Wolska · ${line} · Books`), line);
});

test("Who is in the team with the contact's address becomes its member, and the contact takes his name", async (t) => {
  const { server, marta, vera, adam, account, add } = await start(t);
  const contact = await add("V. L.", "Vera@studio.example");
  const params = { ...account, contact: contact.id };
  const linked = await marta.activateContact({ params, body: { role: "admin" } });
  assert.deepEqual([linked.name, linked.member?.role?.choice], ["Vera Lind", "viewer"]);
  assert.deepEqual((await told(server, "studio")).slice(-1), ["Marta Wolska · contacts.link · V. L."]);
  await vera.updateMe({ body: { name: "Vera Holm" } });
  const { items } = await marta.listContacts({ params: account, query: { q: "holm" } });
  assert.deepEqual(
    items.map(({ name, member }) => [name, member?.name]),
    [["Vera Holm", "Vera Holm"]],
  );
  await marta.enterAccount({ body: { account: await server.number("bakery"), via: account.account } });
  await vera.enterAccount({ body: { account: await server.number("bakery"), via: account.account } });
  await adam.deactivateContact({ params });
  await refused(server, "not-found", () => vera.getAccount({ params: account }));
  const visits = await server.env.db
    .selectFrom("visits")
    .select("ended")
    .where("person_id", "=", await server.personId("vera"))
    .execute();
  assert.deepEqual(visits, [{ ended: "access-ended" }]);
});

test("Activating gives nothing that the activator lacks, nor a place to who has one (R10)", async (t) => {
  const { server, marta, vera, adam, account, add } = await start(t);
  await server.env.db
    .updateTable("members")
    .set({ ticked: ["people.manage"] })
    .where("person_id", "=", await server.personId("vera"))
    .execute();
  const [books, head, boss] = [
    await add("Books", "books@paper.example"),
    await add("Head", "marta@studio.example"),
    await add("Boss", "adam@studio.example"),
  ];
  const activate = (client: typeof marta, contact: string, role: string) => () =>
    client.activateContact({ params: { ...account, contact }, body: { role } });
  await refused(server, "cannot-give", activate(vera, books.id, "admin"));
  await refused(server, "already-a-member", activate(marta, head.id, "viewer"));
  const body = { email: "books@paper.example", name: "B", language: "en", role: "viewer" } as const;
  await marta.inviteMember({ params: account, body });
  await refused(server, "already-invited", activate(marta, books.id, "viewer"));
  await activate(marta, boss.id, "viewer")();
  await refused(server, "outranked", () =>
    vera.deactivateContact({ params: { ...account, contact: boss.id } }),
  );
  await refused(server, "own-membership", () =>
    adam.deactivateContact({ params: { ...account, contact: boss.id } }),
  );
});

test("Who sees contacts but not the team does not learn what a member may do", async (t) => {
  const { server, marta, vera, account, add } = await start(t);
  await server.env.db
    .updateTable("members")
    .set({ preset: "billing" })
    .where("person_id", "=", await server.personId("vera"))
    .execute();
  const books = await add("Books", "books@paper.example");
  await marta.activateContact({ params: { ...account, contact: books.id }, body: { role: "viewer" } });
  const { items } = await vera.listContacts({ params: account });
  assert.deepEqual(
    items.map(({ name, member }) => [name, member]),
    [["Books", null]],
  );
});
