import assert from "node:assert/strict";
import { test } from "node:test";
import { browser } from "../../testing/browser.ts";
import { refused, startTestServer, type TestServer } from "../../testing/index.ts";
import { issueSetupToken } from "./issue-setup-token.ts";

const details = {
  name: "Ola Operator",
  email: "ola@host.example",
  password: "a long enough password",
  accountName: "Host Ltd",
  language: "pl",
} as const;

async function start(): Promise<{ server: TestServer; token: string }> {
  const server = await startTestServer();
  return { server, token: (await issueSetupToken(server.env.db)) ?? "" };
}

test("An empty server is set up once, by whoever has the token, who is signed in as the operator", async (t) => {
  const { server, token } = await start();
  t.after(() => server.close());
  assert.deepEqual(await server.nobody.getSetup(), { needed: true, demo: false, mailIsSent: false });
  const ola = browser(server);
  const me = await ola.completeSetup({ body: { ...details, token } });
  assert.equal(me.operator, true);
  assert.match(me.ownAccounts[0]?.number ?? "", /^KH-\d{4}-\d{4}$/);
  assert.equal(me.lastAccount, me.ownAccounts[0]?.number);
  assert.equal((await ola.getMe()).language, "pl");
  assert.equal((await server.nobody.getSetup()).needed, false);
  const actions = await server.env.db
    .selectFrom("audit_entries")
    .select(["action", "actor_name"])
    .orderBy("id")
    .execute();
  assert.deepEqual(actions, [
    { action: "setup.complete", actor_name: "Ola Operator" },
    { action: "accounts.create", actor_name: "Ola Operator" },
  ]);
  await refused(server, "already-set-up", () => server.nobody.completeSetup({ body: { ...details, token } }));
  assert.equal(await issueSetupToken(server.env.db), null);
});

test("A wrong token, or one of an earlier start, sets nothing up", async (t) => {
  const { server, token } = await start();
  t.after(() => server.close());
  await issueSetupToken(server.env.db);
  for (const wrong of [token, "made-up"])
    await refused(server, "setup-token-wrong", () =>
      server.nobody.completeSetup({ body: { ...details, token: wrong } }),
    );
  const problem = await refused(server, "invalid", () =>
    server.nobody.completeSetup({ body: { ...details, token, accountName: "" } }),
  );
  assert.equal(problem.errors?.[0]?.field, "accountName");
});

test("Two set-ups at once make one operator", async (t) => {
  const { server, token } = await start();
  t.after(() => server.close());
  const setUp = (email: string) => server.nobody.completeSetup({ body: { ...details, email, token } });
  const both = await Promise.allSettled([setUp("a@host.example"), setUp("b@host.example")]);
  const lost = both.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
  assert.deepEqual(lost, ["already-set-up"]);
});

test("A server with imported people needs no set-up", async (t) => {
  const server = await startTestServer({ world: "partner-team" });
  t.after(() => server.close());
  assert.equal((await server.nobody.getSetup()).needed, false);
  await refused(server, "already-set-up", () =>
    server.nobody.completeSetup({ body: { ...details, token: "x" } }),
  );
});
