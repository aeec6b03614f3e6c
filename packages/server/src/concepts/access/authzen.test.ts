import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hashOf } from "../../platform/token.ts";
import { startTestServer, type TestServer } from "../../testing/index.ts";

// The standard's own certification scenario, told with people, accounts and permissions.
const world = {
  world: {
    people: ["alice", "bob", "carl", "mia"].map((id) => ({ id, name: id, email: `${id}@record.example` })),
    accounts: [
      { id: "record-1", name: "Record 1", owner: "carl" },
      { id: "record-2", name: "Record 2", owner: "carl" },
      { id: "agency", name: "Agency", owner: "mia" },
    ],
    members: [
      { account: "record-1", person: "alice", role: "editor" },
      { account: "record-1", person: "bob", role: "viewer" },
      { account: "record-2", person: "alice", role: "viewer" },
    ],
    links: [{ manager: "agency", client: "record-1", ceiling: "viewer" }],
  },
};
const person = (id: string) => ({ type: "person", id });
const account = (id: string) => ({ type: "account", id });
const [read, write] = [{ name: "services.view" }, { name: "services.manage" }];
const asked = { subject: person("alice"), action: read, resource: account("record-1") };
const { subject, action, resource } = asked;

let server: TestServer;
before(async () => {
  server = await startTestServer({ world });
  await makeKey("operator", { account: null, scopes: [] });
});
after(() => server.close());

async function makeKey(name: string, { account, scopes }: { account: string | null; scopes: string[] }) {
  const maker = {
    account_id: account && (await server.accountId(account)),
    made_by: await server.personId("carl"),
  };
  await server.env.db
    .insertInto("api_keys")
    .values({
      name,
      prefix: name,
      secret_hash: hashOf(name),
      scopes,
      made_by_name: "Carl",
      ...(account ? maker : { decides_everywhere: true }),
    })
    .execute();
}

interface Answer {
  readonly decision: boolean;
  readonly evaluations: readonly { readonly decision: boolean }[];
  readonly results: readonly { readonly id: string; readonly name: string }[];
  readonly page: { readonly next_token: string };
}

async function ask(what: string, body: unknown, { key = "operator", headers = {} } = {}) {
  const response = await fetch(`${server.url}/access/v1/${what}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}`, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const answer = (await response.json()) as Answer;
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    headers: response.headers,
    answer,
  };
}

const decided = async (body: unknown) => (await ask("evaluation", body)).answer.decision;

test("Access Evaluation: a decision for each question, whatever else the request says", async () => {
  assert.equal(await decided(asked), true);
  assert.equal(await decided({ ...asked, action: write }), true);
  assert.equal(await decided({ ...asked, subject: person("bob") }), true);
  assert.equal(await decided({ ...asked, subject: person("bob"), action: write }), false);
  assert.equal(
    await decided({ ...asked, context: { time: "2025-06-27T18:03-07:00", ip: "192.168.1.1" } }),
    true,
  );
  const more = { department: "Sales" };
  assert.equal(
    await decided({ ...asked, subject: { ...subject, properties: more }, foo: { nested: true } }),
    true,
  );
  const { status, type } = await ask("evaluation", asked);
  assert.deepEqual([status, type], [200, "application/json; charset=utf-8"]);
});

test("Who or what is unknown is a no, not an error, and says nothing of why", async () => {
  const nothing = { decision: false, context: { reason: "no-way-in" } };
  for (const unknown of [
    { subject: person("nobody@record.example") },
    { subject: { type: "spaceship", id: "alice" } },
    { resource: account("atlantis") },
    { resource: { type: "spaceship", id: "record-1" } },
    { context: { via: "atlantis" } },
  ]) {
    const { status, answer } = await ask("evaluation", { ...asked, ...unknown });
    assert.deepEqual([status, answer], [200, nothing], JSON.stringify(unknown));
  }
  const { answer } = await ask("evaluation", { ...asked, action: { name: "fly" } });
  assert.deepEqual(answer, { decision: false, context: { reason: "unknown-permission" } });
});

test("Error Responses: 400 for what cannot be read, 401 without a key that counts", async () => {
  const broken: unknown[] = [
    { action, resource },
    { subject, resource },
    { subject, action },
    { ...asked, subject: { id: "alice" } },
    { ...asked, subject: { type: "person" } },
    { ...asked, action: {} },
    { ...asked, resource: { id: "record-1" } },
    { ...asked, resource: { type: "account" } },
    { ...asked, subject: "alice" },
    { ...asked, action: { name: 123 } },
    "{",
    "",
  ];
  for (const body of broken) assert.equal((await ask("evaluation", body)).status, 400, JSON.stringify(body));
  const plain = { headers: { "content-type": "text/plain" } };
  assert.equal((await ask("evaluation", asked, plain)).status, 400);
  for (const what of ["evaluation", "evaluations", "search/subject", "search/resource", "search/action"])
    assert.equal((await ask(what, asked, { key: "unknown" })).status, 401, what);
  await makeKey("ended", { account: null, scopes: [] });
  assert.equal((await ask("evaluation", asked, { key: "ended" })).status, 200);
  await server.env.db
    .updateTable("api_keys")
    .set({ ended_at: new Date() })
    .where("name", "=", "ended")
    .execute();
  assert.equal((await ask("evaluation", asked, { key: "ended" })).status, 401);
});

test("Request Identification: the id of a request comes back, also with an error", async () => {
  for (const body of [asked, {}]) {
    const { headers } = await ask("evaluation", body, { headers: { "x-request-id": "bfe9-Ab 1" } });
    assert.equal(headers.get("x-request-id"), "bfe9-Ab 1");
  }
  assert.equal((await ask("evaluation", asked)).headers.get("x-request-id"), null);
});

test("Access Evaluations: as many answers in the same order, with what is left out taken from the request", async () => {
  const decisions = async (body: object) =>
    (await ask("evaluations", body)).answer.evaluations.map((one) => one.decision);
  const both = [{ resource: account("record-1") }, { resource: account("record-2") }];
  assert.deepEqual(await decisions({ subject, action: write, evaluations: both }), [true, false]);
  const actions = [{ action: read }, { action: write }];
  assert.deepEqual(await decisions({ subject: person("bob"), resource, evaluations: actions }), [
    true,
    false,
  ]);
  const partly = {
    subject,
    action: write,
    resource: { type: "account" },
    evaluations: [{ resource: { id: "record-1" } }],
  };
  assert.deepEqual(await decisions(partly), [true]);
  const incomplete = { subject, action, evaluations: [{ resource }, {}] };
  assert.deepEqual(await decisions(incomplete), [true, false]);
  const stops = async (evaluations_semantic: string) =>
    decisions({
      ...asked,
      evaluations: [...actions, { action: { name: "account.close" } }, {}],
      options: { evaluations_semantic },
    });
  assert.deepEqual(await stops("execute_all"), [true, true, false, true]);
  assert.deepEqual(await stops("deny_on_first_deny"), [true, true, false]);
  assert.deepEqual(await stops("permit_on_first_permit"), [true]);
  assert.deepEqual((await ask("evaluations", asked)).answer, { decision: true });
  assert.deepEqual((await ask("evaluations", { ...asked, evaluations: [] })).answer, { decision: true });
  const tooMany = { ...asked, evaluations: Array.from({ length: 1001 }, () => ({})) };
  assert.equal((await ask("evaluations", tooMany)).status, 400);
});

test("Search: people, accounts and actions, page by page, and nothing for what is unknown", async () => {
  const ids = async (...people: string[]) =>
    (await Promise.all(people.map((one) => server.personId(one)))).sort().map(person);
  const people = { subject: { type: "person" }, action: read, resource };
  const found = (await ask("search/subject", people)).answer;
  assert.deepEqual(found.results, await ids("alice", "bob", "carl", "mia"));
  assert.deepEqual(found.page, { next_token: "", count: 4, total: 4 });
  assert.deepEqual(
    (await ask("search/subject", { ...people, action: write })).answer.results,
    await ids("alice", "carl"),
  );
  const through = { ...people, context: { via: "agency" } };
  assert.deepEqual((await ask("search/subject", through)).answer.results, await ids("mia"));

  const one = (await ask("search/subject", { ...people, page: { limit: 3 } })).answer;
  assert.equal(one.results.length, 3);
  const rest = (await ask("search/subject", { ...people, page: { limit: 3, token: one.page.next_token } }))
    .answer;
  assert.deepEqual([...one.results, ...rest.results], found.results);
  assert.equal(rest.page.next_token, "");
  assert.equal((await ask("search/subject", { ...people, page: { token: "forged" } })).status, 400);

  const accounts = { subject, action: read, resource: { type: "account" } };
  const numbers = await Promise.all(["record-1", "record-2"].map(server.number));
  const reached = (await ask("search/resource", accounts)).answer.results;
  assert.deepEqual(new Set(reached.map(({ id }) => id)), new Set(numbers));
  assert.deepEqual((await ask("search/resource", { ...accounts, action: write })).answer.results, [
    account(numbers[0] ?? ""),
  ]);

  const actions = (await ask("search/action", { subject, resource, page: { limit: 1000 } })).answer.results;
  assert.ok([read, write].every(({ name }) => actions.some((held) => held.name === name)));
  assert.ok(!actions.some(({ name }) => name === "account.close"));

  for (const [what, body] of [
    ["subject", { ...people, subject: { type: "spaceship" } }],
    ["subject", { ...people, resource: account("atlantis") }],
    ["resource", { ...accounts, subject: person("nobody") }],
    ["resource", { ...accounts, resource: { type: "spaceship" } }],
    ["action", { subject: person("nobody"), resource }],
  ] as const)
    assert.deepEqual((await ask(`search/${what}`, body)).answer.results, [], JSON.stringify(body));
  for (const [what, body] of [
    ["subject", { subject: { type: "person" }, resource }],
    ["subject", { ...people, resource: { type: "account" } }],
    ["resource", { action: read, resource: { type: "account" } }],
    ["resource", { ...accounts, subject: { type: "person" } }],
    ["action", { subject }],
  ] as const)
    assert.equal((await ask(`search/${what}`, body)).status, 400, JSON.stringify(body));
});

test("Metadata: where which questions are answered", async () => {
  const response = await fetch(`${server.url}/.well-known/authzen-configuration`);
  const said = (await response.json()) as Record<string, string>;
  assert.equal(said.policy_decision_point, "http://localhost:4600");
  for (const [name, at] of [
    ["access_evaluation_endpoint", "evaluation"],
    ["access_evaluations_endpoint", "evaluations"],
    ["search_subject_endpoint", "search/subject"],
    ["search_resource_endpoint", "search/resource"],
    ["search_action_endpoint", "search/action"],
  ] as const)
    assert.equal(said[name], `http://localhost:4600/access/v1/${at}`);
});

test("An account's key asks about anybody in that account, as far as its maker and its scopes see the team", async () => {
  await makeKey("shop", { account: "record-1", scopes: ["people.view"] });
  await makeKey("blind", { account: "record-1", scopes: ["services.view"] });
  const { answer } = await ask("evaluation", asked, { key: "shop" });
  assert.deepEqual(answer, { decision: true });
  const elsewhere = { ...asked, resource: account("record-2") };
  assert.equal((await ask("evaluation", elsewhere, { key: "shop" })).status, 403);
  assert.equal(
    (await ask("evaluation", { ...asked, resource: account("atlantis") }, { key: "shop" })).status,
    403,
  );
  assert.equal((await ask("evaluation", asked, { key: "blind" })).status, 403);
  const accounts = { subject, action: read, resource: { type: "account" } };
  assert.deepEqual((await ask("search/resource", accounts, { key: "shop" })).answer.results, [
    account(await server.number("record-1")),
  ]);

  // A manager account may keep its people to itself: they can do what they can, and are not listed.
  const people = { subject: { type: "person" }, action: read, resource };
  const mia = person(await server.personId("mia"));
  const listed = async (key: string) => (await ask("search/subject", people, { key })).answer.results;
  assert.deepEqual(
    (await listed("shop")).filter(({ id }) => id === mia.id),
    [mia],
  );
  await server.env.db
    .updateTable("accounts")
    .set({ shows_people: false })
    .where("external_id", "=", "agency")
    .execute();
  assert.deepEqual(
    (await listed("shop")).filter(({ id }) => id === mia.id),
    [],
  );
  assert.deepEqual(
    (await listed("operator")).filter(({ id }) => id === mia.id),
    [mia],
  );
  assert.deepEqual((await ask("evaluation", { ...asked, subject: person("mia") }, { key: "shop" })).answer, {
    decision: true,
  });

  await server.env.db
    .updateTable("accounts")
    .set({ owner_id: await server.personId("alice") })
    .where("external_id", "=", "record-1")
    .execute();
  assert.equal((await ask("evaluation", asked, { key: "shop" })).status, 403);
});

test("A key tells when it was last used", async () => {
  const used = async () =>
    (
      await server.env.db
        .selectFrom("api_keys")
        .select("last_used_at")
        .where("name", "=", "new")
        .executeTakeFirst()
    )?.last_used_at;
  await makeKey("new", { account: null, scopes: [] });
  assert.equal(await used(), null);
  await ask("evaluation", asked, { key: "new" });
  while (!(await used()));
});

test("R11: a name stands for whom it stands for now, however often it was asked before", async () => {
  const { db } = server.env;
  const named = (id: string) => decided({ ...asked, subject: person(id), resource: account("record-2") });
  const [before, after] = ["alice@record.example", "Alice@Elsewhere.example"];
  for (let again = 0; again < 2; again++) {
    assert.deepEqual(
      [await named(before), await named(after), await named(after.toLowerCase())],
      [true, false, false],
    );
  }
  await db.updateTable("people").set({ email: after.toLowerCase() }).where("email", "=", before).execute();
  assert.deepEqual(
    [await named(before), await named(after), await named(after.toLowerCase())],
    [false, true, true],
  );
  await db
    .updateTable("people")
    .set({ external_id: "a-1" })
    .where("email", "=", after.toLowerCase())
    .execute();
  assert.deepEqual([await named("a-1"), await named("alice")], [true, false]);
});
