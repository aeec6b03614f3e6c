import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer, type TestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";

async function started(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  return { server, account: await server.number("studio"), adam: await server.as("adam") };
}

const mailsTo = (server: TestServer, recipient: string) =>
  server.env.db.selectFrom("mails").selectAll().where("recipient", "=", recipient).execute();

test("A stranger's address and an owner's address get the same answer", async (t) => {
  const { server, account, adam } = await started(t);
  const { id: _, ...owner } = await adam.inviteClient({
    params: { account },
    body: { email: "rosa@museum.example" },
  });
  const { id: __, ...stranger } = await adam.inviteClient({
    params: { account },
    body: { email: "who@else.example" },
  });
  const same = (answer: typeof owner) => ({ ...answer, invited: "", sentAt: "", answerBy: "" });
  assert.deepEqual(same(owner), same(stranger));
  assert.equal(owner.status, "waiting");
  assert.deepEqual([owner.account, owner.ownerName, owner.level, owner.canEnter], [null, null, null, false]);
  assert.match((await mailsTo(server, "rosa@museum.example"))[0]?.body_text ?? "", /invitation#token=/);
  assert.doesNotMatch((await mailsTo(server, "who@else.example"))[0]?.body_text ?? "", /invitation#token=/);
  assert.deepEqual((await told(server, "studio")).slice(-2), [
    "Adam Reed · links.invite · rosa@museum.example",
    "Adam Reed · links.invite · who@else.example",
  ]);
});

test("By number the client's owner is asked, and the manager sees no more than the number", async (t) => {
  const { server, account, adam } = await started(t);
  const museum = await server.number("museum");
  const [earlier] = (await adam.listClients({ params: { account }, query: { status: "waiting" } })).items;
  assert.ok(earlier);
  await refused(server, "already-invited", () =>
    adam.inviteClient({ params: { account }, body: { number: museum } }),
  );
  await adam.cancelClientInvitation({ params: { account, link: earlier.id } });

  const body = { number: museum.replace("KH-", "kh ").replaceAll("-", " "), level: "viewer", message: "Hi" };
  const client = await adam.inviteClient({ params: { account }, body });
  assert.deepEqual([client.invited, client.account, client.ownerName], [museum, null, null]);
  assert.equal((await mailsTo(server, "rosa@museum.example")).length, 1);
  assert.deepEqual((await told(server, "museum")).slice(-1), [
    "Adam Reed · via Studio North · links.invite · Studio North",
  ]);
  const rosa = await server.as("rosa");
  const [request] = (await rosa.listManagers({ params: { account: museum } })).items;
  assert.deepEqual(
    [request?.status, request?.asksFor.choice, request?.message, request?.askedBy?.name],
    ["waiting", "viewer", "Hi", "Adam Reed"],
  );
});

test("An unknown number and a closed account's answer alike; one's own and a client's are said to be that", async (t) => {
  const { server, account, adam } = await started(t);
  const [bakery, museum] = [await server.number("bakery"), await server.number("museum")];
  const ask = (number: string) => () => adam.inviteClient({ params: { account }, body: { number } });
  await refused(server, "already-linked", ask(bakery));
  await refused(server, "own-account", ask(account));
  const unknown = await refused(server, "no-such-number", ask("KH-0000-0000"));
  await server.env.db.updateTable("accounts").set({ state: "closed" }).where("number", "=", museum).execute();
  const closed = await refused(server, "no-such-number", ask(museum));
  assert.deepEqual({ ...closed, instance: "" }, { ...unknown, instance: "" });
});

test("One's own address, a colleague's without an account, and an address that was asked are refused", async (t) => {
  const { server, account, adam } = await started(t);
  const ask = (email: string) => () => adam.inviteClient({ params: { account }, body: { email } });
  await refused(server, "own-account", ask("Adam@studio.example"));
  await refused(server, "not-an-owner", ask("vera@studio.example"));
  await ask("who@else.example")();
  await refused(server, "already-invited", ask("WHO@else.example"));
});

test("Either an address or a number is needed, and a level that can be asked for", async (t) => {
  const { server, account, adam } = await started(t);
  const ask = (body: object) => () => adam.inviteClient({ params: { account }, body });
  const field = async (body: object) => (await refused(server, "invalid", ask(body))).errors?.[0]?.field;
  assert.equal(await field({}), "email");
  assert.equal(await field({ email: "a@b.example", number: "KH-0000-0000" }), "number");
  assert.equal(await field({ email: "a@b.example", level: "owner" }), "level");
  assert.equal(await field({ email: "a@b.example", level: ["account.fly"] }), "level.0");
  assert.equal(await field({ email: "no address" }), "email");
});

test("Who may not invite clients is refused, and who has no way in finds nothing", async (t) => {
  const { server, account } = await started(t);
  const [vera, jan] = [await server.as("vera"), await server.as("jan")];
  const body = { email: "who@else.example" };
  await refused(server, "refused", () => vera.inviteClient({ params: { account }, body }));
  await refused(server, "not-found", () => jan.inviteClient({ params: { account }, body }));
});

test("Numbers cannot be tried one after the other", async (t) => {
  const { server, account, adam } = await started(t);
  const ask = () => adam.inviteClient({ params: { account }, body: { number: "KH-0000-0000" } });
  for (let times = 0; times < 30; times++) await refused(server, "no-such-number", ask);
  const problem = await refused(server, "throttled", ask);
  assert.ok((problem.retryAfter ?? 0) > 0);
});

test("A request whose time ran out does not stand in the way of a new one", async (t) => {
  const { server, account, adam } = await started(t);
  const ask = () => adam.inviteClient({ params: { account }, body: { email: "who@else.example" } });
  await ask();
  await server.env.db
    .updateTable("links")
    .set({ answer_by: new Date(0) })
    .where("status", "=", "pending")
    .execute();
  const { items } = await adam.listClients({ params: { account }, query: { q: "who@" } });
  assert.deepEqual(
    items.map(({ status }) => status),
    ["expired"],
  );
  assert.equal((await ask()).status, "waiting");
});

test("What ran out is told in both logs when a new link takes its place (R14)", async (t) => {
  const { server, account, adam } = await started(t);
  const past = new Date(Date.now() - 1000);
  await server.env.db.updateTable("links").set({ answer_by: past }).where("status", "=", "pending").execute();
  await server.env.db.updateTable("links").set({ expires_at: past }).where("status", "=", "active").execute();
  const [bakery, museum] = [await server.number("bakery"), await server.number("museum")];
  for (const number of [bakery, museum]) await adam.inviteClient({ params: { account }, body: { number } });
  const expired = async (of: string) =>
    (await told(server, of)).filter((line) => line.includes("links.expire"));
  assert.deepEqual(await expired("bakery"), ["nobody · links.expire · Studio North"]);
  assert.deepEqual(await expired("museum"), ["nobody · links.expire · Studio North"]);
  // Who never accepted stays what was typed.
  assert.deepEqual(await expired("studio"), [
    "nobody · links.expire · Kos Bakery",
    `nobody · links.expire · ${museum}`,
  ]);
});
