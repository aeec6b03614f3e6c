import assert from "node:assert/strict";
import { mkdir, mkdtemp, readlink, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { makeMissingSymlinks } from "./postgres-binaries.ts";

async function packageFolder(t: { after(work: () => Promise<void>): void }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "keyholder-binaries-"));
  t.after(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, "native"));
  const links = [{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }];
  await writeFile(join(folder, "native", "pg-symlinks.json"), JSON.stringify(links));
  return folder;
}

test("the links of a blocked install script are made, by several at once too", async (t) => {
  const folder = await packageFolder(t);
  await mkdir(join(folder, "native", "lib"));
  await writeFile(join(folder, "native", "lib", "libpq.so.5.18"), "");
  await Promise.all([makeMissingSymlinks(folder), makeMissingSymlinks(folder), makeMissingSymlinks(folder)]);
  await makeMissingSymlinks(folder);
  assert.equal(await readlink(join(folder, "native", "lib", "libpq.so.5")), "libpq.so.5.18");
});

test("a link that cannot be made stops the start with the remedy", async (t) => {
  const folder = await packageFolder(t);
  await assert.rejects(
    makeMissingSymlinks(folder),
    /needs the link .*libpq\.so\.5.*Start Keyholder once as the user/,
  );
});
