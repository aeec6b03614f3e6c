import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type OperationId, operations } from "@keyholder/contract";
import { createClient } from "@keyholder/sdk";
import { withKey } from "../src/testing/keys.ts";
import { columns } from "./matrix-world.ts";
import { type Stage, setStage } from "./stage.ts";

const ids = Object.keys(operations) as OperationId[];
/** Of the agency, which visits the shop, and of its rival, which asks to manage it. */
const hidden = ["mara", "adam", "rex"];
const readers = ["owner", "admin", "viewer"];

let stage: Stage;
/** What must not be read: names, ids and addresses. */
let secrets: string[];

before(async () => {
  stage = await setStage();
  const { server } = stage;
  const visitor = columns.find(({ name }) => name === "visitor ≤ admin");
  const headers = (visitor && (await stage.sessionOf(visitor))) ?? {};
  const adam = createClient({ server: server.url, headers });
  const shop = { account: await server.number("shop") };
  const tina = (await adam.listMembers({ params: shop, query: { q: "tina" } })).items[0];
  const params = { ...shop, member: tina?.id ?? "" };
  await adam.changeMemberRole({ params, body: { role: "billing" }, version: tina?.version ?? 1 });
  const invited = {
    email: "newcomer@matrix.example",
    name: "Newcomer",
    language: "en",
    role: "viewer",
    message: "Hello",
  } as const;
  await adam.inviteMember({ params: shop, body: invited });
  const mara = await server.as("mara");
  const agency = await server.number("agency");
  await mara.enterAccount({ body: { account: shop.account, via: agency } });
  const olga = await server.as("olga");
  const visit = (await olga.listVisits({ params: shop })).items.find(({ person }) => person?.name === "mara");
  await olga.endVisit({ params: { ...shop, visit: visit?.id ?? "" } });
  await mara.enterAccount({ body: { account: shop.account, via: agency } });
  const rex = await server.as("rex");
  const rival = { account: await server.number("rival") };
  const link = (await rex.listClients({ params: rival })).items[0]?.id ?? "";
  const asked_by = await server.personId("rex");
  // What the rival offers as a client it offers by name.
  await server.env.db
    .updateTable("links")
    .set({ asked_by: null })
    .where("asked_by_side", "=", "client")
    .execute();
  await server.env.db.updateTable("links").set({ asked_by }).where("id", "=", link).execute();
  await show(false);
  await rex.resendClientInvitation({ params: { ...rival, link } });
  await adam.inviteMember({ params: shop, body: { ...invited, email: "later@matrix.example" } });
  const scopes = ["account.view"];
  const key = await adam.createApiKey({ params: shop, body: { name: "Nightly", scopes } });
  const over = await adam.createApiKey({ params: shop, body: { name: "Over", scopes } });
  await adam.endApiKey({ params: { ...shop, key: over.key.id } });
  await withKey(server.url, key.token).getAccount({ params: shop });
  const people = await Promise.all(hidden.map((name) => server.personId(name)));
  secrets = [...people, ...hidden.flatMap((name) => [`"${name}"`, `${name}@matrix.example`])];
});
after(() => stage.close());

async function show(shows_people: boolean): Promise<void> {
  const { db } = stage.server.env;
  await db
    .updateTable("accounts")
    .set({ shows_people })
    .where("external_id", "in", ["agency", "rival"])
    .execute();
}

/** The operations whose answers tell the client's people anything of somebody of the manager's. */
async function telling(): Promise<string[]> {
  const told: string[] = [];
  for (const column of columns.filter(({ name }) => readers.includes(name))) {
    const headers = await stage.sessionOf(column);
    for (const id of ids)
      await stage.callThen(id, headers, async (_db, answer) => {
        const found = secrets.filter((secret) => answer.includes(secret));
        if (found.length > 0) told.push(`${id} tells the ${column.name} ${found.join(", ")}`);
      });
  }
  return told;
}

test("A manager that keeps its people to itself is kept to in every answer to its client's people", async () => {
  await show(false);
  assert.deepEqual(await telling(), []);
});

test("… and in the logs' filter and in the reasons of a decision, where somebody could be guessed", async () => {
  await show(false);
  const { server } = stage;
  const [olga, account] = [await server.as("olga"), await server.number("shop")];
  for (const actor of ["adam", await server.personId("adam")])
    assert.deepEqual((await olga.listAudit({ params: { account }, query: { actor } })).items, []);
  const person = "adam@matrix.example";
  const asking = olga.why({ params: { account }, query: { permission: "invoices.pay", person } });
  await assert.rejects(asking, { code: "not-found" });
  const { items } = await olga.listAudit({ params: { account }, query: { through: "visit" } });
  assert.ok(items.length > 0 && items.every(({ actor, via }) => actor.hidden || via?.name === "Studio"));
});

test("… and in the mails to whom its people invite or ask", async () => {
  const mails = await stage.server.env.db.selectFrom("mails").selectAll().orderBy("created_at").execute();
  const later = mails.filter(({ recipient }) =>
    ["later@matrix.example", "olga@matrix.example"].includes(recipient),
  );
  // The invitation, the request, and of each key of the shop that there is one.
  assert.equal(later.length, 5);
  for (const mail of later)
    for (const name of hidden)
      assert.ok(!new RegExp(`\\b${name}\\b`).test(JSON.stringify(mail)), `${mail.subject} names ${name}`);
});

test("A manager that shows its people is told of by name: in visits, logs, entrants, requests and previews", async () => {
  await show(true);
  const told = new Set((await telling()).map((line) => line.split(" ")[0]));
  for (const id of [
    "listVisits",
    "listAudit",
    "listEntrants",
    "listManagers",
    "previewManagerEnd",
    "listGrants",
    "listApiKeys",
  ])
    assert.ok(told.has(id), id);
});
