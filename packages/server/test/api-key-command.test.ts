import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startTestServer, type TestServer } from "../src/testing/index.ts";
import { withKey } from "../src/testing/keys.ts";
import { told } from "../src/testing/told.ts";
import { runKeyholder } from "./run-keyholder.ts";

const world = {
  people: ["olga", "vi"].map((id) => ({ id, name: id, email: `${id}@keys.example` })),
  accounts: [{ id: "shop", name: "Shop", owner: "olga" }],
  members: [{ account: "shop", person: "vi", role: "viewer" }],
};

let server: TestServer;
before(async () => {
  server = await startTestServer({ world: { world } });
});
after(() => server.close());

const apiKey = (...words: string[]) =>
  runKeyholder(["api-key", ...words], { env: { DATABASE_URL: server.connectionString } });
const inShop = async (person: string, scopes: string) => {
  const account = await server.number("shop");
  return [
    "create",
    "--name",
    "Export",
    "--account",
    account,
    "--person",
    `${person}@keys.example`,
    "--scopes",
    scopes,
  ];
};

test("A key made on the command line is printed alone, works, is listed, and ends by its prefix", async () => {
  const { code, out } = await apiKey(...(await inShop("vi", "account.view, people.view")), "--by", "Root");
  assert.equal(code, 0);
  assert.match(out, /^kh_[a-z0-9]{8}_[A-Za-z0-9_-]{43}\n$/);
  const program = withKey(server.url, out.trim());
  const params = { account: await server.number("shop") };
  assert.deepEqual((await program.getAccount({ params })).me.permissions, ["account.view", "people.view"]);
  assert.deepEqual((await told(server, "shop")).slice(1), ["Root · api-keys.create · Export"]);
  const prefix = out.slice(0, 11);
  assert.match(
    (await apiKey("list")).out,
    new RegExp(`^${prefix}  in force  ${params.account} .* by vi .*Export$`, "m"),
  );
  assert.equal((await apiKey("end", prefix)).out, `${prefix} has ended.\n`);
  assert.equal((await apiKey("end", prefix)).out, `${prefix} was over already.\n`);
  assert.match((await apiKey("list")).out, new RegExp(`^${prefix}  ended`, "m"));
  await assert.rejects(() => program.getAccount({ params }), { code: "not-signed-in" });
});

test("R10: not even the operator makes a key that may more than its person", async () => {
  const { code, out, err } = await apiKey(...(await inShop("vi", "account.view,people.manage")));
  assert.deepEqual([code, out], [1, ""]);
  assert.match(err, /vi does not hold this in KH-\d{4}-\d{4}: people\.manage\./);
});

test("The operator's deciding key opens no account", async () => {
  const { code, out } = await apiKey("create", "--name", "Shop front", "--decide", "--ends", "2999-01-31");
  assert.equal(code, 0);
  const program = withKey(server.url, out.trim());
  const params = { account: await server.number("shop") };
  await assert.rejects(() => program.getAccount({ params }), { code: "not-found" });
  await assert.rejects(() => program.getMe(), { code: "not-by-key" });
  assert.match((await apiKey("list")).out, /in force +decides .*Shop front$/m);
});

test("What cannot be meant is said with the help", async () => {
  const wrong = [
    [],
    ["make"],
    ["create", "--decide"],
    ["create", "--name", "X"],
    ["create", "--name", "X", "--decide", "--ends", "2020-01-01"],
    ["create", "--name", "X", "--decide", "--ends", "2999-02-31"],
    ["create", "--name", "X", "--decide", "--account", "KH-0000-0000"],
    ["end"],
    ["list", "all"],
  ];
  for (const words of wrong) {
    const { code, err } = await apiKey(...words);
    assert.deepEqual([code, /keyholder api-key create/.test(err)], [2, true], words.join(" "));
  }
  assert.match((await apiKey("end", "kh_nobody00")).err, /No key begins with kh_nobody00/);
  assert.match((await apiKey(...(await inShop("vi", "no.such")))).err, /There is no permission "no\.such"/);
  assert.match((await apiKey(...(await inShop("nia", "account.view")))).err, /Nobody signs in with nia/);
});
