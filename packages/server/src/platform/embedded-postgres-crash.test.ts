import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import {
  cleanUp,
  dataFolder,
  kill,
  query,
  read,
  start,
  startElsewhere,
  write,
} from "./embedded-postgres-fixture.ts";
import { readPostmasterFile } from "./postmaster-file.ts";
import { until } from "./until.ts";

test("a killed server's PostgreSQL is adopted with everything that was committed", async () => {
  const data = await dataFolder();
  const { child, connectionString } = await startElsewhere(data);
  await write(connectionString);
  await kill(child);
  const next = await start(data);
  assert.equal(next.adopted, true);
  assert.equal(await read(next.connectionString), "Łódź");
});

test("after server and PostgreSQL were both killed, everything that was committed is there", async () => {
  const data = await dataFolder();
  const { child, connectionString } = await startElsewhere(data);
  await write(connectionString);
  const postmaster = await readPostmasterFile(join(data, "postgres"));
  child.kill("SIGSTOP");
  process.kill(postmaster?.pid ?? 0, "SIGKILL");
  await kill(child);
  const next = await start(data);
  assert.equal(next.adopted, false);
  assert.equal(await read(next.connectionString), "Łódź");
});

test("a number in postmaster.pid that now is another program's does not hinder the start", async () => {
  const data = await dataFolder();
  const first = await start(data);
  const file = join(data, "postgres", "postmaster.pid");
  const text = await readFile(file, "utf8");
  await first.stop();
  // Not Node: PostgreSQL's user may have no way into the folder that our Node is in.
  const bystander = spawn("sleep", ["600"], {
    uid: (await stat(join(data, "postgres"))).uid,
    cwd: "/",
    stdio: "ignore",
  });
  cleanUp.push(() => kill(bystander));
  await writeFile(file, text.replace(/^\d+/, String(bystander.pid)));
  const next = await start(data);
  assert.equal(next.adopted, false);
  assert.equal(bystander.exitCode ?? bystander.signalCode, null);
});

test("when PostgreSQL dies, the server is told", async () => {
  const data = await dataFolder();
  let told = false;
  await start(data, {
    onDeath: () => {
      told = true;
    },
  });
  const postmaster = await readPostmasterFile(join(data, "postgres"));
  process.kill(postmaster?.pid ?? 0, "SIGKILL");
  assert.ok(await until(() => told));
});

test("when one of PostgreSQL's processes crashes, PostgreSQL and the lock recover", async () => {
  const data = await dataFolder();
  const { adminConnectionString } = await start(data, {
    onDeath: () => assert.fail("PostgreSQL did not die"),
  });
  const lockHolder = "select pid from pg_stat_activity where application_name = 'keyholder lock'";
  const holder = async () =>
    (await query(adminConnectionString, lockHolder).catch(() => undefined))?.rows[0]?.pid;
  const before = await holder();
  process.kill(before, "SIGKILL");
  assert.ok(await until(async () => ((await holder()) ?? before) !== before));
  await assert.rejects(start(data), /Another Keyholder is running/);
});
