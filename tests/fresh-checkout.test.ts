import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const server = fileURLToPath(new URL("../packages/server/src/", import.meta.url));
const statically = /^(?:import|export)\s+(?!type\b)[^;]*?from\s+"(\.[^"]+)"/gm;

/** The files by way of which one loads the texts, which a checkout builds when a command runs; null: it does not. */
function wayToTexts(file: string, seen = new Set<string>()): string[] | null {
  if (file.includes("/messages/")) return [file];
  if (seen.has(file)) return null;
  seen.add(file);
  for (const [, from = ""] of readFileSync(file, "utf8").matchAll(statically)) {
    const way = wayToTexts(resolve(dirname(file), from), seen);
    if (way) return [file, ...way];
  }
  return null;
}

test("a command loads nothing, before it runs, that a fresh checkout has yet to build", () => {
  assert.notEqual(wayToTexts(join(server, "start-server.ts")), null, "the server tells people in texts");
  const commands = globSync("commands/*.ts", { cwd: server }).filter((file) => !file.endsWith(".test.ts"));
  assert.ok(commands.length > 5);
  for (const file of ["cli.ts", ...commands]) assert.deepEqual(wayToTexts(join(server, file)), null, file);
});
