import assert from "node:assert/strict";
import { test } from "node:test";
import { hashPassword } from "../../platform/password.ts";
import { browser } from "../../testing/browser.ts";
import { refused, startTestServer, type TestServer } from "../../testing/index.ts";
import { mailedToken, mailTo } from "../../testing/mailed.ts";

const old = "the old password";
const fresh = "a brand new password";
const email = "marta@studio.example";

async function start(): Promise<TestServer> {
  const server = await startTestServer({ world: "client-center", demo: true });
  const password_hash = await hashPassword(old);
  await server.env.db
    .updateTable("people")
    .set({ password_hash, language: "pl" })
    .where("email", "=", email)
    .execute();
  return server;
}

test("A new password ends the other sessions, keeps this one and warns its owner by mail", async (t) => {
  const server = await start();
  t.after(() => server.close());
  const [here, elsewhere] = [browser(server), await server.as("marta")];
  await here.signIn({ body: { email, password: old } });
  await here.changePassword({ body: { current: old, password: fresh } });
  await assert.rejects(elsewhere.getMe(), { code: "not-signed-in" });
  assert.equal((await here.getMe()).email, email);
  await browser(server).signIn({ body: { email, password: fresh } });
  assert.equal((await mailTo(server, email)).subject, "Twoje hasło zostało zmienione");
  const actions = await server.env.db.selectFrom("audit_entries").select("action").orderBy("id").execute();
  assert.ok(actions.some(({ action }) => action === "people.change-password"));
});

test("The current password must be right, and the new one long enough", async (t) => {
  const server = await start();
  t.after(() => server.close());
  const marta = await server.as("marta");
  await refused(server, "wrong-credentials", () =>
    marta.changePassword({ body: { current: "wrong", password: fresh } }),
  );
  const problem = await refused(server, "invalid", () =>
    marta.changePassword({ body: { current: old, password: "short" } }),
  );
  assert.equal(problem.errors?.[0]?.field, "password");
  for (let i = 0; i < 9; i++)
    await assert.rejects(marta.changePassword({ body: { current: "wrong", password: fresh } }), {
      code: "wrong-credentials",
    });
  await refused(server, "throttled", () => marta.changePassword({ body: { current: old, password: fresh } }));
});

test("A mailed link sets a new password once, ends every session and signs in", async (t) => {
  const server = await start();
  t.after(() => server.close());
  const elsewhere = await server.as("marta");
  await server.nobody.requestPasswordReset({ body: { email: "Marta@studio.example" } });
  const token = await mailedToken(server, email);
  assert.deepEqual(await server.nobody.readPasswordReset({ body: { token } }), {
    email,
    name: "Marta Wolska",
  });
  const marta = browser(server);
  assert.equal((await marta.completePasswordReset({ body: { token, password: fresh } })).email, email);
  assert.equal((await marta.getMe()).email, email);
  await assert.rejects(elsewhere.getMe(), { code: "not-signed-in" });
  await refused(server, "link-used", () =>
    server.nobody.completePasswordReset({ body: { token, password: fresh } }),
  );
  await refused(server, "link-used", () => server.nobody.readPasswordReset({ body: { token } }));
  await browser(server).signIn({ body: { email, password: fresh } });
});

test("A link that is unknown or has expired says so, and one of two mailed links kills the other", async (t) => {
  const server = await start();
  t.after(() => server.close());
  await server.nobody.requestPasswordReset({ body: { email } });
  const first = await mailedToken(server, email);
  await server.nobody.requestPasswordReset({ body: { email } });
  const second = await mailedToken(server, email);
  await refused(server, "link-unknown", () =>
    server.nobody.readPasswordReset({ body: { token: "made-up" } }),
  );
  await refused(server, "link-unknown", () =>
    server.nobody.completePasswordReset({ body: { token: "made-up", password: fresh } }),
  );
  const short = await refused(server, "invalid", () =>
    server.nobody.completePasswordReset({ body: { token: first, password: "short" } }),
  );
  assert.equal(short.errors?.[0]?.field, "password");
  await server.nobody.completePasswordReset({ body: { token: second, password: fresh } });
  await refused(server, "link-expired", () =>
    server.nobody.completePasswordReset({ body: { token: first, password: fresh } }),
  );
});

test("Of two that use a link at once, one wins", async (t) => {
  const server = await start();
  t.after(() => server.close());
  await server.nobody.requestPasswordReset({ body: { email } });
  const token = await mailedToken(server, email);
  const both = await Promise.allSettled(
    [fresh, "yet another password"].map((password) =>
      server.nobody.completePasswordReset({ body: { token, password } }),
    ),
  );
  assert.deepEqual(both.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
});

test("New passwords for one address can be asked for from elsewhere, but not without end", async (t) => {
  const server = await startTestServer({ world: "client-center", settings: { TRUST_PROXY: "1" } });
  t.after(() => server.close());
  const ask = async (from: string) => {
    const headers = { "content-type": "application/json", "x-forwarded-for": from };
    const body = JSON.stringify({ email });
    return (await fetch(`${server.url}/v1/password-resets`, { method: "POST", headers, body })).status;
  };
  for (let place = 0; place < 6; place++)
    for (let time = 0; time < 3; time++) assert.equal(await ask(`192.0.2.${place}`), 202);
  assert.equal(await ask("192.0.2.0"), 429);
  assert.deepEqual([await ask("192.0.2.7"), await ask("192.0.2.7"), await ask("192.0.2.8")], [202, 202, 429]);
});

test("Whether an address is known does not show: the answer and the log are the same, only the mail is not", async (t) => {
  const server = await start();
  t.after(() => server.close());
  await server.nobody.requestPasswordReset({ body: { email: "nobody@nowhere.example" } });
  await server.nobody.requestPasswordReset({ body: { email } });
  const entries = await server.env.db
    .selectFrom("audit_entries")
    .select(["action", "actor_id", "target_id"])
    .where("action", "=", "people.request-password-reset")
    .execute();
  assert.equal(entries.length, 2);
  assert.deepEqual(entries[0], entries[1]);
  assert.equal((await server.nobody.listDemoMails()).items.length, 1);
  for (const address of [email, "nobody@nowhere.example"]) {
    const ask = () => server.nobody.requestPasswordReset({ body: { email: address } });
    await ask();
    await ask().catch(() => undefined);
    await refused(server, "throttled", ask);
  }
});
