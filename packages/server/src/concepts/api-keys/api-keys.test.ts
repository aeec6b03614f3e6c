import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProblemError } from "@keyholder/sdk";
import { makeKey, withKey } from "../../testing/keys.ts";
import { refused } from "../../testing/refused.ts";
import { startTestServer } from "../../testing/test-server.ts";
import { told } from "../../testing/told.ts";

const people = ["olga", "ada", "ed", "vi", "kim"];
const world = {
  people: people.map((id) => ({ id, name: id, email: `${id}@keys.example` })),
  accounts: [
    { id: "shop", name: "Shop", owner: "olga" },
    { id: "kiosk", name: "Kiosk", owner: "kim" },
  ],
  members: [
    { account: "shop", person: "ada", role: "admin" },
    { account: "shop", person: "ed", role: "editor", ticked: ["api_keys.manage"] },
    { account: "shop", person: "vi", role: "viewer" },
    { account: "kiosk", person: "ada", role: "admin" },
  ],
};

async function shop(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: { world } });
  t.after(() => server.close());
  const account = await server.number("shop");
  const [olga, ada, ed] = [await server.as("olga"), await server.as("ada"), await server.as("ed")];
  return { server, account, params: { account }, olga, ada, ed };
}

const anHourAgo = () => new Date(Date.now() - 3_600_000);
const scopes = ["account.view", "people.view", "groups.manage", "audit.view"];

test("A key does for a program what its scopes say, and the log tells that it was the key", async (t) => {
  const { server, params, ada } = await shop(t);
  const { key, token, program } = await makeKey(server.url, ada, params.account, scopes);
  assert.match(token, /^kh_[a-z0-9]{8}_[A-Za-z0-9_-]{43}$/);
  assert.ok(token.startsWith(`${key.prefix}_`));
  assert.deepEqual([key.state, key.scopes, key.maker?.name, key.via], ["live", scopes, "ada", null]);
  assert.deepEqual((await program.getAccount({ params })).me.permissions, scopes);
  await program.createGroup({ params, body: { name: "Made by a program" } });
  const [entry] = (await program.listAudit({ params })).items;
  assert.deepEqual(
    [entry?.actor.name, entry?.action, entry?.key],
    ["ada", "groups.create", { name: "Nightly", prefix: key.prefix }],
  );
  const [listed] = (await ada.listApiKeys({ params })).items;
  assert.ok(listed?.lastUsedAt);
  // What is in the database opens no door.
  const stored = JSON.stringify(await server.env.db.selectFrom("api_keys").selectAll().execute());
  assert.doesNotMatch(stored, new RegExp(token));
});

test("The owner is told of every key, and both ends of a key are in the log", async (t) => {
  const { server, params, ada, olga } = await shop(t);
  const { key } = await makeKey(server.url, ada, params.account, scopes);
  const { items } = await olga.listNotifications();
  assert.deepEqual(
    items.map(({ kind, words }) => [kind, words.person, words.other]),
    [["security.key-made", "ada", "Nightly"]],
  );
  const one = { params: { ...params, key: key.id } };
  await olga.endApiKey(one);
  await olga.endApiKey(one);
  assert.deepEqual((await told(server, "shop")).slice(-2), [
    "ada · api-keys.create · Nightly",
    "olga · api-keys.end · Nightly",
  ]);
});

test("What is no key, and a key that has ended or expired, is answered 401, beside whatever cookie", async (t) => {
  const { server, params, ada } = await shop(t);
  const { program, token, key } = await makeKey(server.url, ada, params.account, scopes);
  const expiring = await makeKey(server.url, ada, params.account, scopes, { endsAt: "2999-01-01T00:00:00Z" });
  const get = async (headers: Record<string, string>) =>
    (await fetch(`${server.url}/v1/accounts/${params.account}`, { headers })).status;
  const session = await server.sessionOf("ada");
  assert.equal(await get({ ...session, authorization: `Bearer ${token}` }), 200);
  for (const wrong of ["kh_", "made-up", `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`])
    assert.equal(await get({ ...session, authorization: `Bearer ${wrong}` }), 401, wrong);
  await ada.endApiKey({ params: { ...params, key: key.id } });
  await refused(server, "not-signed-in", () => program.getAccount({ params }));
  assert.equal(await get({ ...session, authorization: `Bearer ${token}` }), 401);
  await server.env.db.updateTable("api_keys").set({ expires_at: anHourAgo() }).execute();
  await refused(server, "not-signed-in", () => expiring.program.getAccount({ params }));
  const { items } = await ada.listApiKeys({ params });
  assert.deepEqual(items.map(({ state }) => state).sort(), ["ended", "expired"]);
});

test("A key opens its own account alone: any other answers as if it did not exist", async (t) => {
  const { server, params, ada } = await shop(t);
  const { program } = await makeKey(server.url, ada, params.account, scopes);
  const kiosk = await server.number("kiosk");
  assert.equal((await ada.getAccount({ params: { account: kiosk } })).number, kiosk);
  const answers = [];
  for (const account of [kiosk, "KH-0000-0000"]) {
    const problem = await refused(server, "not-found", () => program.getAccount({ params: { account } }));
    answers.push({ ...problem, instance: "" });
  }
  assert.deepEqual(answers[0], answers[1]);
});

test("A key makes no keys, ends none, and does nothing that a person does for himself", async (t) => {
  const { server, params, olga } = await shop(t);
  const { me } = await olga.getAccount({ params });
  const most = me.permissions.filter((one) => !["account.transfer", "account.close"].includes(one));
  const { program, key } = await makeKey(server.url, olga, params.account, most);
  const calls = [
    () => program.createApiKey({ params, body: { name: "Another", scopes: ["account.view"] } }),
    () => program.endApiKey({ params: { ...params, key: key.id } }),
    () => program.getMe(),
    () => program.changePassword({ body: { current: "long enough", password: "long enough too" } }),
    () => program.enterAccount({ body: { account: params.account, via: params.account } }),
    () => program.followChanges(),
    () => program.leaveAccount({ params }),
  ];
  for (const call of calls) await refused(server, "not-by-key", call);
  // To an operation for anybody it comes as nobody.
  await program.signOut().catch((error: ProblemError) => assert.equal(error.code, "not-by-key"));
});

test("R10: nobody makes a key with what he does not hold himself; it is named, and nothing is written", async (t) => {
  const { server, params, ed } = await shop(t);
  const make = (wanted: string[], endsAt?: string) => () =>
    ed.createApiKey({ params, body: { name: "Too much", scopes: wanted, endsAt: endsAt ?? null } });
  const problem = await refused(server, "cannot-give", make(["account.view", "people.manage"]));
  assert.deepEqual(problem.permissions, ["people.manage"]);
  for (const [wanted, field] of [
    [["no.such"], "scopes.0"],
    [["account.close"], "scopes.0"],
    [[], "scopes"],
  ] as const) {
    const { errors } = await refused(server, "invalid", make([...wanted]));
    assert.equal(errors?.[0]?.field, field);
  }
  await refused(server, "invalid", make(["account.view"], "2000-01-01T00:00:00Z"));
  const vi = await server.as("vi");
  await refused(server, "refused", () => vi.listApiKeys({ params }));
});

test("R10: a key gives no more than its scopes, whatever its maker holds", async (t) => {
  const { server, params, ada } = await shop(t);
  const { program } = await makeKey(server.url, ada, params.account, ["people.view", "people.manage"]);
  const body = { email: "new@keys.example", name: "New", language: "en" } as const;
  await refused(server, "cannot-give", () =>
    program.inviteMember({ params, body: { ...body, role: "viewer" } }),
  );
  await program.inviteMember({ params, body: { ...body, role: ["people.view"] } });
});

test("A key is ended by its maker, the owner, or who holds as much; by nobody else", async (t) => {
  const { server, params, olga, ada, ed } = await shop(t);
  const end = (key: { id: string }) => ({ params: { ...params, key: key.id } });
  const adas = await makeKey(server.url, ada, params.account, ["people.manage"]);
  await refused(server, "outranked", () => ed.endApiKey(end(adas.key)));
  const eds = await makeKey(server.url, ed, params.account, ["account.view"]);
  await ada.endApiKey(end(eds.key));
  await olga.endApiKey(end(adas.key));
  const kims = await makeKey(server.url, await server.as("kim"), await server.number("kiosk"), [
    "account.view",
  ]);
  await refused(server, "not-found", () => olga.endApiKey(end(kims.key)));
});

test("R11: a key is refused from the next request on, on every node, whatever its maker loses", async (t) => {
  const { server, params, olga } = await shop(t);
  const { url: second } = await server.startNode();
  const { db } = server.env;
  const adaId = await server.personId("ada");
  const place = async () => {
    const row = db.selectFrom("members").select(["id", "version"]).where("person_id", "=", adaId);
    const { id, version } = await row
      .where("account_id", "=", await server.accountId("shop"))
      .executeTakeFirstOrThrow();
    return { params: { ...params, member: id }, version };
  };
  const { token } = await makeKey(server.url, await server.as("ada"), params.account, scopes);
  const program = withKey(second, token);
  const answer = () =>
    program.createGroup({ params, body: { name: `Group ${Math.random()}` } }).then(
      () => "yes",
      (error: ProblemError) => error.code,
    );
  assert.equal(await answer(), "yes");

  await olga.changeMemberRole({ ...(await place()), body: { role: "viewer" } });
  assert.equal(await answer(), "refused");
  await olga.changeMemberRole({ ...(await place()), body: { role: "admin" } });
  assert.equal(await answer(), "yes");

  await olga.suspendMember(await place());
  assert.equal(await answer(), "not-found");
  assert.equal((await olga.listApiKeys({ params })).items[0]?.state, "asleep");
  await olga.restoreMember(await place());
  assert.equal(await answer(), "yes");

  await db.updateTable("people").set({ disabled_at: new Date() }).where("id", "=", adaId).execute();
  assert.equal(await answer(), "not-signed-in");
  await db.updateTable("people").set({ disabled_at: null }).where("id", "=", adaId).execute();
  assert.equal(await answer(), "yes");

  await db
    .updateTable("accounts")
    .set({ features_off: ["api"] })
    .where("external_id", "=", "shop")
    .execute();
  assert.equal(await answer(), "not-signed-in");
  await db.updateTable("accounts").set({ features_off: [] }).where("external_id", "=", "shop").execute();
  assert.equal(await answer(), "yes");

  const removal = await place();
  assert.equal((await olga.previewMemberRemoval(removal)).apiKeys, 1);
  await olga.removeMember(removal);
  assert.equal(await answer(), "not-signed-in");
  const [ended] = (await olga.listApiKeys({ params })).items;
  assert.deepEqual([ended?.state, ended?.endedBy], ["ended", "olga"]);
  assert.deepEqual((await told(server, "shop")).slice(-2), [
    "olga · members.remove · ada",
    "olga · api-keys.end · Nightly",
  ]);
});

test("A program needs no page of ours: its Origin is not asked for, unless cookies come along", async (t) => {
  const { server, params, ada } = await shop(t);
  const { token } = await makeKey(server.url, ada, params.account, scopes);
  const post = async (headers: Record<string, string>) =>
    (
      await fetch(`${server.url}/v1/accounts/${params.account}/groups`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: "https://elsewhere.example", ...headers },
        body: JSON.stringify({ name: `Group ${Math.random()}` }),
      })
    ).status;
  const authorization = `Bearer ${token}`;
  assert.equal(await post({ authorization }), 201);
  assert.equal(await post({ ...(await server.sessionOf("ada")), authorization }), 403);
});

test("Keys are listed page by page, those in force first", async (t) => {
  const { server, params, ada } = await shop(t);
  const names = ["one", "two", "three", "four"];
  for (const name of names) {
    const { key } = await makeKey(server.url, ada, params.account, scopes, { name });
    if (name === "four") await ada.endApiKey({ params: { ...params, key: key.id } });
  }
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await ada.listApiKeys({ params, query: { limit: 1, after } });
    seen.push(...page.items.map(({ name }) => name));
    after = page.next ?? undefined;
  } while (after);
  assert.deepEqual(seen, ["three", "two", "one", "four"]);
});
