import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { openDatabase } from "../../platform/database.ts";
import { startJobs } from "../../platform/jobs.ts";
import { refused, startTestServer, type TestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";
import { importJob, resumeImports, runImport } from "./run-import.ts";

async function start(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [marta, account] = [await server.as("marta"), await server.number("studio")];
  const params = { account };
  const check = (csv: string, more: object = {}) =>
    marta.createMemberImport({
      params,
      body: { csv, columns: { email: "E-mail", name: "Name", role: "Role" }, language: "pl", ...more },
    });
  const rowsOf = async (id: string, query: object = {}) =>
    (await marta.listMemberImportRows({ params: { account, import: id }, query: { limit: 100, ...query } }))
      .items;
  return { server, marta, account, params, check, rowsOf };
}

/** The job runner of a server, on this database. */
async function work(server: TestServer, task = runImport(server.env)) {
  const { connectionString, env } = server;
  const { pool, close } = await openDatabase({ connectionString, log: env.log });
  const jobs = await startJobs({ pool, tasks: { [importJob]: task }, log: env.log, concurrency: 1 });
  return async () => {
    await jobs.stop();
    await close();
  };
}

async function until<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (let waited = 0; ; waited++) {
    assert.ok(waited < 2400, "it did not happen within two minutes");
    const value = await read();
    if (holds(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const line = (place: number) => `person${place}@new.example,Person ${place},viewer`;
/** One row of a hundred is no address. */
const manyRows = (count: number) =>
  [
    "E-mail,Name,Role",
    ...Array.from({ length: count }, (_, place) =>
      place % 100 === 7 ? "nobody,No Body,viewer" : line(place),
    ),
  ].join("\n");

test("The dry run says of each row what would happen, and invites nobody", async (t) => {
  const { server, marta, account, params, check, rowsOf } = await start(t);
  await marta.inviteMember({
    params,
    body: { email: "ivy@new.example", name: "Ivy", language: "en", role: "viewer" },
  });
  await marta.createGroup({ params, body: { name: "Web" } });
  const csv = [
    "\uFEFFE-mail;Name;Role;Teams",
    "ada@new.example;Ada;Edytor;web",
    '"bob@new.example" ; "Bob; the ""b""" ;;',
    "ADA@new.example;Ada;viewer;",
    "no address;X;viewer;",
    "vera@studio.example;Vera;viewer;",
    "ivy@new.example;Ivy;viewer;",
    "cyd@new.example;;owner;",
    "dan@new.example;;viewer;nowhere",
    "biuro.krakow@new.example;;viewer;",
    "",
  ].join("\r\n");
  const columns = { email: "E-mail", name: "Name", role: "Role", groups: "Teams" };
  const made = await check(csv, { columns });
  assert.deepEqual([made.status, made.rows, made.good], ["checked", 9, 3]);
  assert.deepEqual(
    (await rowsOf(made.id)).map(({ line, name, role, verdict, code }) => [line, name, role, verdict, code]),
    [
      [2, "Ada", "Edytor", "good", null],
      [3, 'Bob; the "b"', "viewer", "good", null],
      [4, "Ada", "viewer", "bad", "duplicate"],
      [5, "X", "viewer", "bad", "email"],
      [6, "Vera", "viewer", "bad", "already-a-member"],
      [7, "Ivy", "viewer", "bad", "already-invited"],
      [8, "cyd@new.example", "owner", "bad", "role"],
      [9, "dan@new.example", "viewer", "bad", "groups"],
      [10, "biuro.krakow@new.example", "viewer", "good", "shared-mailbox"],
    ],
  );
  assert.equal((await rowsOf(made.id, { only: "bad" })).length, 6);
  assert.equal((await marta.listMembers({ params, query: { status: "invited" } })).items.length, 1);
  const mended = await marta.exportMemberImportFailures({ params: { account, import: made.id } });
  assert.match(mended, /^\uFEFF?E-mail,Name,Role,Teams,reason\r\n/);
  assert.match(mended, /no address,X,viewer,,.+no e-mail address/);
  assert.equal(mended.trim().split("\r\n").length, 7);
  assert.deepEqual((await told(server, "studio")).slice(-1), ["Marta Wolska · member-imports.create · 9"]);
});

test("A file that cannot be read, or lacks a column that was named, is refused by its field", async (t) => {
  const { server, check } = await start(t);
  const field = async (csv: string, more: object = {}) =>
    (await refused(server, "invalid", () => check(csv, more))).errors?.[0]?.field;
  assert.equal(await field("E-mail,Name,Role"), "csv");
  assert.equal(await field('E-mail,Name,Role\n"open'), "csv");
  assert.equal(await field(manyRows(20_001)), "csv");
  assert.equal(await field(manyRows(2), { columns: { email: "Address" } }), "columns.email");
  assert.equal(await field(manyRows(2), { role: "owner" }), "role");
});

test("Nobody imports what he does not hold himself (R10)", async (t) => {
  const { server, params, rowsOf } = await start(t);
  await server.env.db
    .updateTable("members")
    .set({ ticked: ["people.manage"] })
    .where("person_id", "=", await server.personId("vera"))
    .execute();
  const vera = await server.as("vera");
  const body = {
    csv: "email\nada@new.example",
    columns: { email: "email" },
    role: "editor",
    language: "en",
  } as const;
  const { id } = await vera.createMemberImport({ params, body });
  const [row] = await rowsOf(id);
  assert.deepEqual([row?.verdict, row?.code], ["bad", "cannot-give"]);
  const olga = await server.as("olga");
  await refused(server, "not-found", () => olga.createMemberImport({ params, body }));
  await refused(server, "not-found", () => olga.getMemberImport({ params: { ...params, import: id } }));
});

test("Five thousand people are invited in the background, past a server that dies on the way, each once", async (t) => {
  const { server, marta, account, check } = await start(t);
  const { id, good } = await check(manyRows(5000));
  assert.equal(good, 4950);
  const params = { account, import: id };
  await marta.startMemberImport({ params });
  await refused(server, "wrong-state", () => marta.startMemberImport({ params }));
  let batches = 0;
  const dead = Promise.withResolvers<void>();
  const stopFirst = await work(server, async (payload, attempt) => {
    if (++batches > 5) return dead.promise;
    return runImport(server.env)(payload, attempt);
  });
  const progress = () => marta.getMemberImport({ params });
  const half = await until(progress, ({ done }) => done >= 500 && batches > 5);
  assert.deepEqual([half.status, half.done], ["running", 500]);
  // Its job stays locked in its name: another node finds the import standing still.
  await server.env.db
    .updateTable("member_imports")
    .set({ advanced_at: new Date(0) })
    .execute();
  await resumeImports(server.env)({}, { attempt: 1, maxAttempts: 1, signal: undefined });
  const stopSecond = await work(server);
  const done = await until(progress, ({ status }) => status === "done");
  dead.resolve();
  await Promise.all([stopFirst(), stopSecond()]);
  assert.deepEqual([done.done, done.failed], [4950, 0]);
  const invited = await server.env.db
    .selectFrom("members")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("status", "=", "invited")
    .executeTakeFirstOrThrow();
  assert.equal(invited.count, 4950);
  const log = await told(server, "studio");
  assert.equal(log.filter((entry) => entry.includes("members.invite")).length, 4950);
});

test("Cancelled, it stops at the next batch, and whoever has been invited stays invited", async (t) => {
  const { server, marta, account, check, rowsOf } = await start(t);
  const { id } = await check(manyRows(400));
  const params = { account, import: id };
  await refused(server, "wrong-state", () => marta.cancelMemberImport({ params }));
  await marta.startMemberImport({ params });
  await runImport(server.env)({ id }, { attempt: 1, maxAttempts: 1, signal: undefined });
  const cancelled = await marta.cancelMemberImport({ params });
  assert.deepEqual([cancelled.status, cancelled.done], ["cancelled", 100]);
  const stop = await work(server);
  await until(
    () => sql`select from graphile_worker.jobs`.execute(server.env.db),
    ({ rows }) => rows.length === 0,
  );
  await stop();
  assert.equal((await marta.getMemberImport({ params })).done, 100);
  assert.equal((await rowsOf(id)).filter(({ outcome }) => outcome === "invited").length, 99);
  assert.deepEqual((await told(server, "studio")).slice(-1), ["Marta Wolska · member-imports.cancel · 100"]);
});

test("Whoever may not invite any more, invites nobody by an import that he started (R10)", async (t) => {
  const { server, marta, account, params, rowsOf } = await start(t);
  const adam = await server.as("adam");
  const body = { csv: manyRows(150), columns: { email: "E-mail" }, language: "en" } as const;
  const { id } = await adam.createMemberImport({ params, body });
  await adam.startMemberImport({ params: { account, import: id } });
  const run = () => runImport(server.env)({ id }, { attempt: 1, maxAttempts: 1, signal: undefined });
  await run();
  const { items } = await marta.listMembers({ params, query: { q: "Adam" } });
  await marta.suspendMember({
    params: { account, member: items[0]?.id ?? "" },
    version: items[0]?.version ?? 0,
  });
  await run();
  const { status, failed } = await marta.getMemberImport({ params: { account, import: id } });
  assert.deepEqual([status, failed], ["done", 48]);
  assert.equal((await rowsOf(id, { only: "failed" }))[0]?.code, "not-found");
  assert.deepEqual((await marta.listMembers({ params, query: { status: "invited" } })).items, []);
});
