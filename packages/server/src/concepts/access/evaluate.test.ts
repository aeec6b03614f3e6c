import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import type { Client } from "@keyholder/sdk";
import type { KyselyPlugin } from "kysely";
import { askerOf } from "../../gate/asker.ts";
import { refused, startTestServer } from "../../testing/index.ts";
import { answerQuestions } from "./answer-questions.ts";

async function started(
  t: { after(close: () => Promise<void>): void },
  world: string | object = "client-center",
) {
  const server = await startTestServer({ world });
  t.after(() => server.close());
  return server;
}

const question = (person: string, permission: string, account: string, via?: string) => ({
  subject: { type: "person", id: person },
  action: { name: permission },
  resource: { type: "account", id: account },
  ...(via !== undefined && { context: { via } }),
});

const worlds = new URL(".", import.meta.resolve("@keyholder/rules/worlds/chains.json"));
for (const file of (await readdir(worlds)).filter((name) => name.endsWith(".json"))) {
  test(`Everybody is told of himself what the rules decide in the world ${file}`, async (t) => {
    const story = JSON.parse(await readFile(new URL(file, worlds), "utf8"));
    // The server's clock is not the world's: what has not expired there shall not here either.
    for (const row of [...(story.world.links ?? []), ...(story.world.members ?? [])])
      if (row.expiresAt > story.world.now) row.expiresAt = null;
    const server = await started(t, story);
    const people = new Map<string, Client>();
    for (const { person, account, permission, via, allow } of story.decisions) {
      const asker = people.get(person) ?? (await server.as(person));
      people.set(person, asker);
      const { decision } = await asker.evaluate({ body: question(person, permission, account, via) });
      assert.equal(decision, allow, `${person} ${permission} ${account} ${via ?? ""}`);
    }
  });
}

test("People and accounts are known by any of their names", async (t) => {
  const server = await started(t);
  const adam = await server.as("adam");
  for (const person of ["adam", "Adam@studio.example", await server.personId("adam")])
    for (const account of ["bakery", await server.number("bakery"), await server.accountId("bakery")]) {
      const body = question(person, "people.manage", account, await server.number("studio"));
      assert.deepEqual(await adam.evaluate({ body }), { decision: true });
    }
});

test("What is unknown is denied, and a denial without a way in says no more", async (t) => {
  const server = await started(t);
  const adam = await server.as("adam");
  const ask = (body: ReturnType<typeof question>) => adam.evaluate({ body });
  const nothing = { decision: false, context: { reason: "no-way-in" } };
  await server.env.db
    .updateTable("accounts")
    .set({ state: "closed" })
    .where("external_id", "=", "museum")
    .execute();
  assert.deepEqual(await ask(question("adam", "account.view", "museum")), nothing);
  assert.deepEqual(await ask(question("adam", "account.view", "atlantis")), nothing);
  assert.deepEqual(await ask(question("adam", "account.view", "bakery", "atlantis")), nothing);
  assert.deepEqual(
    await ask({ ...question("adam", "account.view", "bakery"), resource: { type: "ship", id: "bakery" } }),
    nothing,
  );
  const reason = async (permission: string) =>
    (await ask(question("adam", permission, "bakery"))).context?.reason;
  assert.deepEqual(
    [await reason("account.fly"), await reason("account.close")],
    ["unknown-permission", "not-held"],
  );
});

test("Of others only who sees the team may ask, and hears of nobody whether he exists", async (t) => {
  const server = await started(t);
  const [jan, adam] = [await server.as("jan"), await server.as("adam")];
  assert.deepEqual(await jan.evaluate({ body: question("vera", "account.view", "bakery") }), {
    decision: true,
  });
  const stranger = await jan.evaluate({ body: question("rosa", "account.view", "bakery") });
  assert.deepEqual(
    await jan.evaluate({ body: question("who@else.example", "account.view", "bakery") }),
    stranger,
  );
  const ask = (person: string, account: string) => () =>
    adam.evaluate({ body: question(person, "account.view", account) });
  await refused(server, "refused", ask("jan", "bakery"));
  await refused(server, "refused", ask("who@else.example", "bakery"));
  await refused(server, "refused", ask("jan", "atlantis"));
  await adam.enterAccount({
    body: { account: await server.number("bakery"), via: await server.number("studio") },
  });
  assert.deepEqual(await ask("jan", "bakery")(), { decision: true });
});

test("Many questions take what they leave out from the request, and stop where they are told to", async (t) => {
  const server = await started(t);
  const adam = await server.as("adam");
  const ask = async (
    evaluations_semantic?: "deny_on_first_deny" | "permit_on_first_permit" | "execute_all",
  ) => {
    const answer = await adam.evaluateMany({
      body: {
        ...question("adam", "people.manage", "bakery"),
        evaluations: [
          { resource: { type: "account", id: "florist" } },
          {},
          { action: { name: "account.close" } },
          { context: { via: "bakery" } },
        ],
        ...(evaluations_semantic && { options: { evaluations_semantic } }),
      },
    });
    assert.ok("evaluations" in answer);
    return answer.evaluations.map(({ decision }) => decision);
  };
  assert.deepEqual(await ask(), [false, true, false, false]);
  assert.deepEqual(await ask("execute_all"), [false, true, false, false]);
  assert.deepEqual(await ask("deny_on_first_deny"), [false]);
  assert.deepEqual(await ask("permit_on_first_permit"), [false, true]);
});

test("Without questions the request is one itself, and an incomplete one cannot be read", async (t) => {
  const server = await started(t);
  const adam = await server.as("adam");
  const body = question("adam", "people.manage", "bakery");
  assert.deepEqual(await adam.evaluateMany({ body }), { decision: true });
  assert.deepEqual(await adam.evaluateMany({ body: { ...body, evaluations: [] } }), { decision: true });
  await refused(server, "malformed", () => adam.evaluateMany({ body: { action: { name: "account.view" } } }));
  const { subject: _, ...rest } = body;
  const answer = await adam.evaluateMany({ body: { ...rest, evaluations: [body, {}] } });
  assert.ok("evaluations" in answer);
  assert.deepEqual(answer.evaluations, [
    { decision: true },
    {
      decision: false,
      context: {
        error: { status: 400, message: "subject.type is missing, and the request has none for all." },
      },
    },
  ]);
});

test("During a visit the answer about oneself is about the visit's way (R8)", async (t) => {
  const server = await started(t, {
    world: {
      people: ["ann", "cy"].map((id) => ({ id, email: `${id}@shop.example`, name: id })),
      accounts: [
        { id: "agency", name: "Agency", owner: "ann" },
        { id: "shop", name: "Shop", owner: "cy" },
      ],
      members: [{ account: "shop", person: "ann", role: "viewer" }],
      links: [{ manager: "agency", client: "shop", ceiling: "technical" }],
    },
  });
  const [ann, account] = [await server.as("ann"), await server.number("shop")];
  const asked = question("ann", "invoices.view", account);
  const decisions = async () => {
    const many = await ann.evaluateMany({ body: { evaluations: [asked] } });
    assert.ok("evaluations" in many);
    return [(await ann.evaluate({ body: asked })).decision, many.evaluations[0]?.decision];
  };
  assert.deepEqual(await decisions(), [true, true]);
  await ann.enterAccount({ body: { account, via: await server.number("agency") } });
  assert.deepEqual(await decisions(), [false, false]);
  assert.equal((await ann.evaluate({ body: { ...asked, context: { via: account } } })).decision, true);
});

test("However many people are asked about, known or not, the queries are as many as for one", async (t) => {
  const server = await started(t);
  const [id, session] = [await server.personId("jan"), await server.sessionOf("jan")];
  const asker = await askerOf(server.env.db, session.cookie?.replace("keyholder=", ""));
  assert.ok(asker);
  assert.equal(asker.id, id);
  const queriesFor = async (people: readonly string[]) => {
    let count = 0;
    const counting: KyselyPlugin = {
      transformQuery({ node }) {
        count++;
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const db = server.env.db.withPlugin(counting);
    const questions = people.map((person) => question(person, "account.view", "bakery"));
    const answers = await answerQuestions({ ...server.env, db }, { asker }, questions);
    assert.deepEqual(
      answers.map(({ decision }) => decision),
      people.map((person) => ["vera", "marta"].includes(person)),
    );
    return count;
  };
  const one = await queriesFor(["who@else.example"]);
  const strangers = Array.from({ length: 50 }, (_, place) => `who${place}@else.example`);
  assert.equal(await queriesFor(strangers), one);
  assert.equal(await queriesFor(["vera", "marta", "rosa@museum.example", "timo", "olga"]), one);
});
