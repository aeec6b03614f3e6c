import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer, type TestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";

/** The studio's Adam asks to manage the museum, whose request from the world is withdrawn first. */
async function stranger(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [adam, rosa] = [await server.as("adam"), await server.as("rosa")];
  const [studio, museum] = [await server.number("studio"), await server.number("museum")];
  const [earlier] = (await adam.listClients({ params: { account: studio }, query: { status: "waiting" } }))
    .items;
  await adam.cancelClientInvitation({ params: { account: studio, link: earlier?.id ?? "" } });
  const ask = (body: object) => adam.inviteClient({ params: { account: studio }, body });
  return { server, adam, rosa, studio, museum, ask, ofMuseum: { params: { account: museum } } };
}

const mailsTo = (server: TestServer, recipient: string) =>
  server.env.db.selectFrom("mails").select("kind").where("recipient", "=", recipient).execute();

test("Without its request code, or with another one, a number answers exactly as one that is not there", async (t) => {
  const { server, rosa, museum, ask, ofMuseum } = await stranger(t);
  const unknown = await refused(server, "no-such-number", () => ask({ number: "KH-0000-0000" }));
  const { code, demandsCode } = await rosa.changeRequestSettings({
    ...ofMuseum,
    body: { demandsCode: true },
  });
  assert.ok(demandsCode);
  assert.match(code ?? "", /^\d{6}$/);
  for (const requestCode of [undefined, "", "12", `${code}0`]) {
    const problem = await refused(server, "no-such-number", () => ask({ number: museum, requestCode }));
    assert.deepEqual({ ...problem, instance: "" }, { ...unknown, instance: "" });
  }
  const rotated = await rosa.rotateRequestCode(ofMuseum);
  if (rotated.code !== code)
    await refused(server, "no-such-number", () => ask({ number: museum, requestCode: code }));
  const client = await ask({
    number: museum,
    requestCode: ` ${rotated.code?.slice(0, 3)} ${rotated.code?.slice(3)}`,
  });
  assert.equal(client.status, "waiting");
  assert.deepEqual((await told(server, "museum")).slice(-3, -1), [
    "Rosa Diaz · links.demand-code · Museum of Salt",
    "Rosa Diaz · links.rotate-code · Museum of Salt",
  ]);
});

test("A request code lets nobody in, is told in no log, and is seen only by who manages the managers", async (t) => {
  const { server, rosa, museum, ofMuseum } = await stranger(t);
  await refused(server, "wrong-state", () => rosa.rotateRequestCode(ofMuseum));
  const { code } = await rosa.changeRequestSettings({ ...ofMuseum, body: { demandsCode: true } });
  const again = await rosa.changeRequestSettings({ ...ofMuseum, body: { demandsCode: true } });
  assert.equal(again.code, code);
  const log = await server.env.db.selectFrom("audit_entries").selectAll().execute();
  assert.ok(!JSON.stringify(log).includes(code ?? "none"));
  const vera = { account_id: await server.accountId("museum"), person_id: await server.personId("vera") };
  await server.env.db
    .insertInto("members")
    .values({ ...vera, email: "vera@studio.example", name: "Vera", preset: "editor", status: "active" })
    .execute();
  const [viewer, jan] = [await server.as("vera"), await server.as("jan")];
  await refused(server, "refused", () => viewer.getRequestSettings(ofMuseum));
  await refused(server, "refused", () => viewer.createShareCode(ofMuseum));
  await refused(server, "not-found", () => jan.getRequestSettings({ params: { account: museum } }));
  await rosa.changeRequestSettings({ ...ofMuseum, body: { demandsCode: false } });
  assert.deepEqual(await rosa.getRequestSettings(ofMuseum), {
    demandsCode: false,
    code: null,
    shareCodeExpiresAt: null,
  });
});

test("A blocked manager gets the answer of an unknown number, until it is let ask again", async (t) => {
  const { server, adam, rosa, studio, museum, ask, ofMuseum } = await stranger(t);
  const { id: link } = await ask({ number: museum });
  await rosa.declineManager({
    params: { account: museum, link },
    body: { reason: "No, thank you", block: true },
  });
  const [declined] = (await adam.listClients({ params: { account: studio }, query: { status: "declined" } }))
    .items;
  assert.equal(declined?.declineReason, "No, thank you");
  const unknown = await refused(server, "no-such-number", () => ask({ number: "KH-0000-0000" }));
  const blocked = await refused(server, "no-such-number", () => ask({ number: museum }));
  assert.deepEqual({ ...blocked, instance: "" }, { ...unknown, instance: "" });
  const { code } = await rosa.createShareCode(ofMuseum);
  await refused(server, "no-such-code", () => ask({ shareCode: code }));
  assert.equal(
    (await told(server, "studio")).some((line) => line.includes("block")),
    false,
  );

  const { items } = await rosa.listBlockedManagers(ofMuseum);
  assert.deepEqual(
    items.map((one) => [one.account.name, one.blockedBy]),
    [["Studio North", "Rosa Diaz"]],
  );
  await rosa.unblockManager({ params: { account: museum, manager: studio } });
  await refused(server, "not-found", () =>
    rosa.unblockManager({ params: { account: museum, manager: studio } }),
  );
  assert.equal((await ask({ number: museum })).status, "waiting");
  assert.ok((await told(server, "museum")).includes("Rosa Diaz · links.unblock · Studio North"));
});

test("A request by e-mail to whom is not to be asked gets the same answer as always, and nothing is delivered", async (t) => {
  const { server, adam, rosa, studio, museum, ask, ofMuseum } = await stranger(t);
  const shape = ({ id: _, ...answer }: Awaited<ReturnType<typeof ask>>) => {
    const at = "";
    return {
      ...answer,
      invited: at,
      sentAt: at,
      answerBy: at,
      sendings: answer.sendings.map(({ by }) => by),
    };
  };
  const usual = await ask({ email: "who@else.example" });
  await rosa.changeRequestSettings({ ...ofMuseum, body: { demandsCode: true } });
  const { id: link, ...rest } = await ask({ email: "rosa@museum.example" });
  assert.deepEqual(shape({ id: link, ...rest }), shape(usual));
  await adam.resendClientInvitation({ params: { account: studio, link } });
  assert.deepEqual(await mailsTo(server, "rosa@museum.example"), []);
  assert.equal((await rosa.getAccount(ofMuseum)).pendingManagers, 0);
  assert.deepEqual((await rosa.listManagers(ofMuseum)).items, []);
  const params = { account: museum, link };
  await refused(server, "not-found", () => rosa.acceptManager({ params, body: { ceiling: "viewer" } }));
  await refused(server, "not-found", () => rosa.declineManager({ params, body: {} }));

  // Of several accounts, one that is open is enough.
  await server.env.db
    .updateTable("accounts")
    .set({ owner_id: await server.personId("rosa") })
    .where("external_id", "=", "garage")
    .execute();
  await adam.resendClientInvitation({ params: { account: studio, link } });
  assert.equal((await mailsTo(server, "rosa@museum.example")).length, 1);
});

test("What was asked by e-mail before a code was demanded stays to be answered; what a blocked manager asked does not", async (t) => {
  const { rosa, museum, ask, ofMuseum } = await stranger(t);
  await ask({ email: "rosa@museum.example" });
  await rosa.changeRequestSettings({ ...ofMuseum, body: { demandsCode: true } });
  assert.equal((await rosa.listManagers(ofMuseum)).items.length, 1);
  await rosa.changeRequestSettings({ ...ofMuseum, body: { demandsCode: false } });
  const { id: link } = await ask({ number: museum });
  await rosa.declineManager({ params: { account: museum, link }, body: { block: true } });
  assert.deepEqual((await rosa.listManagers(ofMuseum)).items, []);
});

test("A share code is good for one request within a day; wrong, used, replaced and old ones answer alike", async (t) => {
  const { server, adam, rosa, studio, museum, ask, ofMuseum } = await stranger(t);
  await rosa.changeRequestSettings({ ...ofMuseum, body: { demandsCode: true } });
  const replaced = (await rosa.createShareCode(ofMuseum)).code;
  const { code, expiresAt } = await rosa.createShareCode(ofMuseum);
  assert.ok(Math.abs(Date.parse(expiresAt) - Date.now() - 86_400_000) < 60_000);
  assert.ok((await rosa.getRequestSettings(ofMuseum)).shareCodeExpiresAt);
  const stored = await server.env.db.selectFrom("accounts").selectAll().execute();
  assert.ok(!JSON.stringify(stored).includes(code));
  const wrong = await refused(server, "no-such-code", () => ask({ shareCode: "AAAA-AAAA-AAAA" }));
  const answersAlike = async (shareCode: string) => {
    const problem = await refused(server, "no-such-code", () => ask({ shareCode }));
    assert.deepEqual({ ...problem, instance: "" }, { ...wrong, instance: "" });
  };
  await answersAlike(replaced);

  const client = await ask({ shareCode: code.toLowerCase().replaceAll("-", " ") });
  assert.deepEqual([client.status, client.invited], ["waiting", museum]);
  await answersAlike(code);
  await adam.cancelClientInvitation({ params: { account: studio, link: client.id } });
  const late = await rosa.createShareCode(ofMuseum);
  await server.env.db
    .updateTable("accounts")
    .set({ share_code_expires_at: new Date(0) })
    .execute();
  await answersAlike(late.code);
  const withdrawn = await rosa.createShareCode(ofMuseum);
  await rosa.withdrawShareCode(ofMuseum);
  await answersAlike(withdrawn.code);
  await refused(server, "wrong-state", () => rosa.withdrawShareCode(ofMuseum));
});

test("One's own share code is refused and stays good; codes cannot be tried one after the other", async (t) => {
  const { server, rosa, museum, ask, ofMuseum } = await stranger(t);
  const { code } = await rosa.createShareCode(ofMuseum);
  await refused(server, "own-account", () =>
    rosa.inviteClient({ params: { account: museum }, body: { shareCode: code } }),
  );
  for (let times = 0; times < 10; times++)
    await refused(server, "no-such-code", () => ask({ shareCode: `AAAA-AAAA-AAA${times}` }));
  await refused(server, "throttled", () => ask({ shareCode: code }));
  const field = async (body: object) =>
    (await refused(server, "invalid", () => rosa.inviteClient({ params: { account: museum }, body })))
      .errors?.[0]?.field;
  assert.equal(await field({ number: "KH-0000-0000", shareCode: code }), "shareCode");
});
