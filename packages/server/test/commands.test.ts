import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { createTestDatabase, type TestDatabase } from "../src/platform/test-database.ts";
import { runKeyholder } from "./run-keyholder.ts";

const worlds = fileURLToPath(new URL(".", import.meta.resolve("@keyholder/rules/worlds/README.md")));
let database: TestDatabase;
let sql: pg.Client;
let folder: string;

before(async () => {
  database = await createTestDatabase();
  sql = new pg.Client({ connectionString: database.connectionString });
  await sql.connect();
  folder = await mkdtemp(join(tmpdir(), "keyholder-commands-"));
});
after(async () => {
  await sql.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

const importFile = (path: string, ...words: string[]) =>
  runKeyholder(["import", path, ...words], { env: { DATABASE_URL: database.connectionString } });

async function written(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function contents(): Promise<unknown> {
  const { rows } = await sql.query(
    `select (select json_agg(p order by id) from people p) as people, (select json_agg(a order by id) from accounts a) as accounts,
       (select json_agg(m order by id) from members m) as members, (select json_agg(l order by id) from links l) as links,
       (select json_agg(s order by id) from shares s) as shares, (select count(*) from audit_entries) as entries`,
  );
  return rows[0];
}

test("decide answers as every decision in the worlds says, with a why", async () => {
  const files = (await readdir(worlds)).filter((name) => name.endsWith(".json"));
  assert.ok(files.length >= 6);
  for (const name of files) {
    const { decisions } = JSON.parse(await readFile(join(worlds, name), "utf8"));
    const input = decisions
      .map(({ allow, rule, ...question }: { allow: boolean; rule: string }) => JSON.stringify(question))
      .join("\n");
    const { out, code } = await runKeyholder(["decide", join(worlds, name)], { input });
    const answers = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      answers.map(({ allow }) => allow),
      decisions.map(({ allow }: { allow: boolean }) => allow),
      name,
    );
    assert.ok(answers.every(({ why }) => why.length > 0));
    assert.equal(code, 0);
  }
});

test("decide answers a line that is no question with an error, goes on, and ends with 1", async () => {
  const input = [
    '{"person":"jan"}',
    "nonsense",
    '{"person":"jan","account":"bakery","permission":"account.close"}',
  ].join("\n");
  const { out, code } = await runKeyholder(["decide", join(worlds, "client-center.json")], { input });
  const [incomplete, nonsense, good] = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.match(incomplete.error, /account.*permission/);
  assert.match(nonsense.error, /not JSON/);
  assert.equal(good.allow, true);
  assert.equal(code, 1);
});

test("decide refuses whoever and whatever is unknown", async () => {
  const input = [
    { person: "nobody", account: "bakery", permission: "account.view" },
    { person: "jan", account: "nowhere", permission: "account.view" },
    { person: "jan", account: "bakery", permission: "bread.bake" },
    { person: "jan", account: "bakery", permission: "account.view", via: "nowhere" },
  ];
  const { out } = await runKeyholder(["decide", join(worlds, "client-center.json")], {
    input: input.map((one) => JSON.stringify(one)).join("\n"),
  });
  assert.deepEqual(
    out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).allow),
    [false, false, false, false],
  );
});

test("an import keeps the file's ids, and a second one changes nothing", async () => {
  const path = join(worlds, "dashboard-partner.json");
  const first = await importFile(path);
  assert.equal(first.code, 0, first.err);
  assert.match(first.out, /8 people, 4 accounts, 2 roles, 4 members/);
  const { rows } = await sql.query("select external_id from people order by 1");
  assert.deepEqual(
    rows.map(({ external_id }) => external_id),
    ["bo", "cleo", "cora", "ed", "gail", "kit", "nia", "vic"],
  );
  const before = await contents();
  const second = await importFile(path);
  assert.match(second.out, /0 people, 0 accounts, 0 roles, 0 members, 0 groups, 0 links, 0 shares/);
  assert.deepEqual(await contents(), before);
});

test("an import of a changed file changes what is different, and says so in the audit log", async () => {
  const file = JSON.parse(await readFile(join(worlds, "dashboard-partner.json"), "utf8"));
  file.world.links[0].ceiling = "viewer";
  const { out } = await importFile(await written("changed.json", JSON.stringify(file)));
  assert.match(out, /0 people, 0 accounts, 0 roles, 0 members, 0 groups, 1 links, 0 shares/);
  const { rows } = await sql.query(
    "select external_id from audit_entries join accounts on accounts.id = account_id order by audit_entries.id desc limit 2",
  );
  assert.deepEqual(rows.map(({ external_id }) => external_id).sort(), ["agency", "retail"]);
});

test("a prefix keeps the ids of two files apart", async () => {
  const { code, err } = await importFile(join(worlds, "chains.json"), "--prefix", "chains/");
  assert.equal(code, 0, err);
  const { rows } = await sql.query(
    "select external_id from accounts where external_id like '%agency' order by 1",
  );
  assert.deepEqual(
    rows.map(({ external_id }) => external_id),
    ["agency", "chains/agency"],
  );
});

const faults: readonly (readonly [string, RegExp])[] = [
  [
    '{"people":[\n{"id":"x","email":"x@x.example","name":"X","nick":"x"}],"accounts":[]}',
    /^line 2, people\[0\]\.nick: there is no field "nick"/,
  ],
  [
    '{"people":[{"id":"x","email":"x@x.example","name":"X"}],\n"accounts":[{"id":"a","name":"A","owner":"y"}]}',
    /^line 2, accounts\[0\]\.owner: there is no person "y"/,
  ],
  [
    '{"people":[{"id":"x","email":"x@x.example","name":"X"}],"accounts":[{"id":"a","name":"A",\n"owner":"x","owner":"x"}]}',
    /^line 2: "owner" stands twice/,
  ],
  [
    '{"people":[{"id":"x","email":"x@x.example","name":"X"}],"accounts":[{"id":"a","name":"A","owner":"x"}],\n"links":[{"manager":"a","client":"a","ceiling":"admin"}]}',
    /^line 2, links\[0\]: account "a" cannot manage itself/,
  ],
  [
    '{"people":[{"id":"x","email":"x@x.example","name":"X"}],"accounts":[{"id":"a","name":"A","owner":"x"},{"id":"b","name":"B","owner":"x"}],\n"links":[{"manager":"a","client":"b","ceiling":"admin"},\n{"manager":"a","client":"b","ceiling":"viewer"}]}',
    /^line 3, links\[1\]: a live link/,
  ],
  [
    '{"people":[\n{"id":"x"}],"accounts":[]}',
    /^line 2, people\[0\]\.email: an e-mail address is needed[\s\S]*line 2, people\[0\]\.name/,
  ],
  [
    '{"people":[{"id":"g","email":"gail@agency.example","name":"G"}],"accounts":[]}',
    /^line 1, people\[0\]\.email: .* is here under another id/,
  ],
  ['{"people":\n\n[nonsense]}', /^line 3: this is not JSON/],
];

test("a file with a fault is not imported at all, and the fault is named with line and field", async () => {
  const before = await contents();
  for (const [content, message] of faults) {
    const { code, err, out } = await importFile(await written("fault.json", content));
    assert.match(err, message);
    assert.equal(code, 1);
    assert.equal(out, "");
  }
  assert.deepEqual(await contents(), before);
});

test("a wrong setting stops the start with a sentence that says which and why", async () => {
  const { code, err } = await runKeyholder(["start"], {
    env: { PORT: "a lot", SMTP_URL: "mail.example.com" },
  });
  assert.equal(code, 1);
  assert.match(err, /PORT is "a lot", but it must be a whole number/);
  assert.match(err, /SMTP_URL must be an address like smtps:/);
});

test("every command explains itself, and an unknown one is answered with the list", async () => {
  for (const command of ["start", "demo", "migrate", "import", "decide"]) {
    const { code, out } = await runKeyholder([command, "--help"]);
    assert.equal(code, 0);
    assert.match(out, new RegExp(`^keyholder ${command}`));
  }
  const { code, err } = await runKeyholder(["fly"]);
  assert.equal(code, 2);
  assert.match(err, /keyholder decide/);
});
