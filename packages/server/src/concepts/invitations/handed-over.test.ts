import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";
import type { TestServerOptions } from "../../testing/test-server.ts";

const password = "a long enough password";
const zoe = { email: "zoe@new.example", name: "Zoe", language: "en", role: "viewer" } as const;
const tokenOf = (link: string | null) => /#token=([\w-]+)$/.exec(link ?? "")?.[1] ?? "";

async function start(t: { after(close: () => Promise<void>): void }, options: TestServerOptions = {}) {
  const server = await startTestServer({ world: "client-center", ...options });
  t.after(() => server.close());
  const [marta, jan] = [await server.as("marta"), await server.as("jan")];
  const params = { account: await server.number("studio") };
  const bakery = { account: await server.number("bakery") };
  return { server, marta, jan, params, bakery };
}

test("Where no mail is sent the inviter gets the link, this once, and a new person joins with it", async (t) => {
  const { server, marta, params } = await start(t);
  const { link, id } = await marta.inviteMember({ params, body: zoe });
  assert.match(link ?? "", /^http:\/\/localhost:4600\/invitation#token=[\w-]{20,}$/);
  const token = tokenOf(link);
  const { items } = await marta.listMembers({ params });
  assert.ok(items.every((member) => !("link" in member)));

  const { link: again } = await marta.resendInvitation({ params: { ...params, member: id ?? "" } });
  assert.notEqual(tokenOf(again), token);
  await refused(server, "invitation-replaced", () => server.nobody.readInvitation({ body: { token } }));
  const body = { token: tokenOf(again), name: "Zoe", password };
  const { account } = await server.nobody.acceptInvitation({ body });
  assert.equal(account, params.account);
  await refused(server, "invitation-used", () => server.nobody.acceptInvitation({ body }));
});

test("A contact's invitation can be handed over, too", async (t) => {
  const { server, marta, params } = await start(t);
  const preferences = {
    general: true,
    invoice: true,
    support: true,
    product: true,
    domain: true,
    affiliate: true,
  };
  const { email, name, language } = zoe;
  const { id } = await marta.createContact({ params, body: { email, name, language, preferences } });
  const body = { role: "support" };
  const { link } = await marta.activateContact({ params: { ...params, contact: id }, body });
  const { account } = await server.nobody.acceptInvitation({
    body: { token: tokenOf(link), name, password },
  });
  assert.equal(account, params.account);
});

test("Where mail is sent, or the demo shows it, nobody but its reader gets the link", async (t) => {
  for (const options of [{ demo: true }, { settings: { SMTP_URL: "smtp://127.0.0.1:1" } }]) {
    const { marta, params } = await start(t, options);
    const { link, id } = await marta.inviteMember({ params, body: zoe });
    assert.equal(link, null);
    assert.equal((await marta.resendInvitation({ params: { ...params, member: id ?? "" } })).link, null);
  }
});

test("The link is nowhere at rest: neither in the mail that is kept nor in the audit log", async (t) => {
  const { server, marta, params } = await start(t);
  const token = tokenOf((await marta.inviteMember({ params, body: zoe })).link);
  const { db } = server.env;
  const kept = [
    await db.selectFrom("mails").selectAll().execute(),
    await db.selectFrom("audit_entries").selectAll().execute(),
    await db.selectFrom("members").selectAll().execute(),
    await db.selectFrom("invitations").selectAll().execute(),
  ];
  assert.ok(!JSON.stringify(kept).includes(token));
});

test("The inviter learns neither by the answer nor by the link whether the address is known", async (t) => {
  const { server, marta, params } = await start(t);
  const seen = [];
  for (const email of ["jan@bakery.example", "zoe@new.example"]) {
    const { link, ...member } = await marta.inviteMember({ params, body: { ...zoe, email } });
    const token = tokenOf(link);
    const { personExists } = await server.nobody.readInvitation({ body: { token } });
    // Without a name and a password nothing is tried, and so nothing is told.
    await refused(server, "invalid", () => server.nobody.acceptInvitation({ body: { token } }));
    seen.push({ hasLink: token !== "", personId: member.personId, status: member.status, personExists });
  }
  assert.deepEqual(seen[0], seen[1]);
});

test("A handed-over link never makes its holder somebody who signs in already", async (t) => {
  const { server, marta, jan, params } = await start(t);
  const { link } = await marta.inviteMember({ params, body: { ...zoe, email: "jan@bakery.example" } });
  const body = { token: tokenOf(link), name: "Jan", password };
  await refused(server, "not-signed-in", () => server.nobody.acceptInvitation({ body }));
  await refused(server, "invitation-for-another", () => marta.acceptInvitation({ body }));
  await jan.acceptInvitation({ body: { token: body.token } });
});

test("Whoever joined by a handed-over link is not let in elsewhere for his address alone", async (t) => {
  const { server, marta, jan, params, bakery } = await start(t);
  const elsewhere = await jan.inviteMember({ params: bakery, body: zoe });
  const { link } = await marta.inviteMember({ params, body: zoe });
  await server.nobody.acceptInvitation({ body: { token: tokenOf(link), name: "Zoe", password } });
  const { db } = server.env;
  const made = db.updateTable("people").where("email", "=", zoe.email);
  await made.set({ external_id: "zoe" }).execute();
  const zoeHerself = await server.as("zoe");
  const accounts = async () =>
    (await zoeHerself.listMyAccounts()).items
      .filter(({ via }) => via === null)
      .map(({ account, pending }) => `${account.name} ${pending}`);
  assert.deepEqual(await accounts(), ["Studio North false"]);
  await refused(server, "not-found", () => zoeHerself.acceptMembership({ params: bakery }));
  await refused(server, "not-found", () => zoeHerself.leaveAccount({ params: bakery }));
  // With that invitation's own link she is.
  await zoeHerself.acceptInvitation({ body: { token: tokenOf(elsewhere.link) } });
  assert.equal((await accounts()).length, 2);
});

test("A request to manage that waits for an address is not shown to who never proved it", async (t) => {
  const { server, marta, jan, params, bakery } = await start(t);
  const rival = { email: "jan@bakery.example", level: "viewer" };
  const { db } = server.env;
  await db.deleteFrom("links").execute();
  await marta.inviteClient({ params, body: rival });
  const waiting = async () => (await jan.listManagers({ params: bakery })).items.length;
  assert.equal(await waiting(), 1);
  await db.updateTable("people").set({ email_proved: false }).where("email", "=", rival.email).execute();
  assert.equal(await waiting(), 0);
});

test("Where no mail is sent, an invitation is renewed by its inviter alone, one at a time", async (t) => {
  const { server, marta, params } = await start(t);
  const { link, id } = await marta.inviteMember({ params, body: zoe });
  const token = tokenOf(link);
  await refused(server, "wrong-state", () => server.nobody.renewInvitation({ body: { token } }));
  const change = { kind: "resend" } as const;
  const { results } = await marta.changeMembers({ params, body: { members: [id ?? ""], change } });
  assert.deepEqual(
    results.map(({ code }) => code),
    ["wrong-state"],
  );
  await server.nobody.readInvitation({ body: { token } });
});

test("To use what was mailed to the address proves it", async (t) => {
  const { server, marta, params } = await start(t, { demo: true });
  const { db } = server.env;
  const proved = async () =>
    (
      await db.selectFrom("people").select("email_proved").where("email", "=", "jan@bakery.example").execute()
    )[0];
  await db.updateTable("people").set({ email_proved: false }).execute();
  await marta.inviteMember({ params, body: { ...zoe, email: "jan@bakery.example" } });
  const { items } = await server.nobody.listDemoMails();
  const token = /#token=([\w-]+)/.exec(items[0]?.text ?? "")?.[1] ?? "";
  await (await server.as("jan")).acceptInvitation({ body: { token } });
  assert.deepEqual(await proved(), { email_proved: true });
});
