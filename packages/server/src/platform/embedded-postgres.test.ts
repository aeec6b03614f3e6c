import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { dataFolder, query, read, start, write } from "./embedded-postgres-fixture.ts";
import { readPostmasterFile } from "./postmaster-file.ts";
import { StartError } from "./start-error.ts";

test("what was committed is there after a stop and a start, and a stop leaves nothing running", async () => {
  const data = await dataFolder();
  const first = await start(data);
  await write(first.connectionString);
  const postmaster = await readPostmasterFile(join(data, "postgres"));
  await first.stop();
  assert.equal(existsSync(join(data, "postgres", "postmaster.pid")), false);
  assert.equal(existsSync(postmaster?.socketFolder ?? ""), false);
  const second = await start(data);
  assert.equal(second.adopted, false);
  assert.equal(await read(second.connectionString), "Łódź");
});

test("PostgreSQL listens on a private unix socket only, and Keyholder is no superuser in it", async () => {
  const data = await dataFolder();
  const { connectionString } = await start(data, { durable: true });
  const { rows } = await query(
    connectionString,
    `select current_setting('listen_addresses') as tcp, current_setting('fsync') as fsync,
       (select rolsuper from pg_roles where rolname = current_user) as superuser, lower('ŻÓŁĆ') as lower`,
  );
  assert.deepEqual(rows, [{ tcp: "", fsync: "on", superuser: false, lower: "żółć" }]);
  const postmaster = await readPostmasterFile(join(data, "postgres"));
  assert.equal((await stat(postmaster?.socketFolder ?? "")).mode & 0o777, 0o700);
});

test("a second Keyholder in the same data folder is refused, and the first goes on", async () => {
  const data = await dataFolder();
  const first = await start(data);
  await assert.rejects(start(data), (error) => {
    assert.ok(error instanceof StartError);
    assert.ok(error.message.startsWith(`Another Keyholder is running with the data folder ${data}.`));
    return true;
  });
  await write(first.connectionString);
});

test("who comes as a guest uses the PostgreSQL of the Keyholder that runs, and leaves it running; alone, his own", async () => {
  const data = await dataFolder();
  const host = await start(data);
  const guest = await start(data, { asGuest: true });
  assert.deepEqual([host.guest, guest.guest], [false, true]);
  await write(guest.connectionString);
  await guest.stop();
  assert.equal(await read(host.connectionString), "Łódź");
  await host.stop();
  const alone = await start(data, { asGuest: true });
  assert.equal(alone.guest, false);
  assert.equal(await read(alone.connectionString), "Łódź");
});

test("of two that start at once in a new folder, one runs and the other is refused", async () => {
  const data = await dataFolder();
  const results = await Promise.allSettled([start(data), start(data)]);
  assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
  const refused = results.find((result) => result.status === "rejected");
  assert.match(String(refused?.reason), /Another Keyholder is running/);
  assert.deepEqual((await readdir(data)).sort(), ["postgres", "postgres.log"]);
});

test("a folder with something else in it is not touched", async () => {
  const data = await dataFolder();
  await mkdir(join(data, "postgres"), { recursive: true });
  await writeFile(join(data, "postgres", "letter.txt"), "Dear …");
  await assert.rejects(start(data), /is not empty and holds no PostgreSQL data/);
  assert.equal(await readFile(join(data, "postgres", "letter.txt"), "utf8"), "Dear …");
});

test("root's data folder may lie in a folder that only root may enter", {
  skip: process.getuid?.() !== 0 && "needs root",
}, async () => {
  const data = await dataFolder();
  await chmod(join(data, ".."), 0o700);
  const { connectionString } = await start(data);
  await write(connectionString);
  assert.notEqual((await stat(join(data, "postgres"))).uid, 0);
});
