import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { acceptManager, declared, startTestServer, type TestServer } from "../src/testing/index.ts";
import { runKeyholder } from "./run-keyholder.ts";

let server: TestServer;
let folder: string;
before(async () => {
  server = await startTestServer({ world: "client-center" });
  folder = await mkdtemp(join(tmpdir(), "keyholder-declarations-"));
});
after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const declarations = (...words: string[]) =>
  runKeyholder(["declarations", ...words], { env: { DATABASE_URL: server.connectionString } });

async function written(content: unknown): Promise<string> {
  const path = join(folder, "declarations.json");
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

async function request() {
  const [rosa, account] = [await server.as("rosa"), await server.number("museum")];
  const [link] = (await rosa.listManagers({ params: { account } })).items;
  assert.ok(link);
  return {
    rosa,
    account,
    link: link.id,
    draft: { side: "client", link: link.id, ceiling: "viewer" } as const,
  };
}

test("What is in force is listed, written out, and taken back unchanged", async () => {
  const listed = await declarations();
  assert.match(listed.out, /^client +scope 1 +required +\d{4}-\d\d-\d\d by Keyholder/m);
  assert.equal(listed.out.trim().split("\n").length, 11);
  const { out } = await declarations("export");
  assert.equal(JSON.parse(out).length, 11);
  const again = await declarations("publish", await written(out));
  assert.deepEqual([again.code, again.out], [0, "Everything in the file is in force already.\n"]);
});

test("A changed text becomes a new version, what was read before does no longer, and old receipts verify", async () => {
  const { rosa, account, link, draft } = await request();
  const read = await declared(rosa, account, draft);
  const { out } = await declarations("export");
  const [first] = JSON.parse(out).filter(({ key }: { key: string }) => key === "authority");
  first.text.en = "I may decide for {client}.";
  const published = await declarations("publish", await written([first]), "--by", "Olga the operator");
  assert.deepEqual([published.code, published.out], [0, "authority 2 is in force.\n"]);
  assert.match((await declarations("list")).out, /authority 2 .*by Olga the operator/);

  const params = { account, link };
  await assert.rejects(rosa.acceptManager({ params, body: { ceiling: "viewer", declarations: read } }), {
    code: "declarations-changed",
  });
  await acceptManager(rosa, { params, body: { ceiling: "viewer" } });
  const kept = (await rosa.listConsents({ params })).items.find(({ key }) => key === "authority");
  assert.ok(kept?.text.includes(`I may decide for Museum of Salt (${account}).`));
  first.text.en = "I surely may decide for {client}.";
  await declarations("publish", await written([first]));
  const verified = await declarations("verify");
  assert.deepEqual([verified.code, verified.out], [0, "7 declarations, each as it was made.\n"]);
  const told = await server.env.db
    .selectFrom("audit_entries")
    .select(["actor_name", "target_id", "after"])
    .where("action", "=", "declarations.publish")
    .orderBy("id")
    .execute();
  assert.deepEqual(told[0], {
    actor_name: "Olga the operator",
    target_id: "authority",
    after: { version: 2 },
  });
});

test("A retired one is asked no more, and cannot be retired twice", async () => {
  const retired = await declarations("retire", "terms");
  assert.deepEqual([retired.code, retired.out], [0, "terms 1 is retired.\n"]);
  assert.doesNotMatch((await declarations()).out, /terms/);
  assert.equal((await declarations("retire", "terms")).code, 2);
});

test("A receipt that differs is found, and the command ends with 1", async () => {
  const { db } = server.env;
  const [{ id: _, shown, ...row } = assert.fail()] = await db.selectFrom("consents").selectAll().execute();
  await db
    .insertInto("consents")
    .values({ ...row, shown: JSON.stringify(shown), text: "I give everything away." })
    .execute();
  const { out, code } = await declarations("verify");
  assert.match(out, /^1 of 8 differ:\n[0-9a-f-]{36}\n$/);
  assert.equal(code, 1);
});

test("A file with faults changes nothing, and each fault is named with its place", async () => {
  const before = (await declarations()).out;
  const { out } = await declarations("export");
  const [one] = JSON.parse(out);
  const wrong = [
    { ...one, text: { en: "I let in {everybody}.", pl: one.text.pl } },
    one,
    { ...one, key: "Other Key", title: { en: "Two\nlines", pl: "" } },
  ];
  const faults = await declarations("publish", await written(wrong));
  assert.equal(faults.code, 1);
  for (const said of ["0.text.en: {everybody} is nothing", "1.key: There are two", "2.key:", "2.title.en:"])
    assert.ok(faults.err.includes(said), `${said} is not in: ${faults.err}`);
  const otherSide = await declarations("publish", await written([{ ...one, side: "manager" }]));
  assert.match(otherSide.err, /scope is of the other side/);
  assert.match((await declarations("publish", await written("nonsense"))).err, /This is not JSON/);
  assert.equal((await declarations("publish", join(folder, "nowhere.json"))).code, 2);
  assert.equal((await declarations("burn")).code, 2);
  assert.equal((await declarations()).out, before);
});
