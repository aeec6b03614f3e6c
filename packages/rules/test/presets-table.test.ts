import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { defaultCatalogue, has, levelSet, type PermissionSet, presetSet, presets } from "../src/index.ts";

const file = new URL("./presets.txt", import.meta.url);

test("the presets hold what is written in presets.txt (R1, R2)", async () => {
  const actual = table();
  // UPDATE=1 writes it anew. Read the difference before you commit it: it is a change of policy.
  if (process.env.UPDATE) await writeFile(file, actual);
  assert.equal(actual, await readFile(file, "utf8"));
});

function table(): string {
  const columns: { name: string; set: PermissionSet }[] = [
    { name: "owner", set: levelSet(defaultCatalogue, "owner") },
    ...presets.map((name) => ({ name, set: presetSet(defaultCatalogue, name) })),
  ];
  const rows = [["permission", "level", "reserved", ...columns.map(({ name }) => name)]];
  for (const { name, level, reserved } of defaultCatalogue.permissions)
    rows.push([
      name,
      level,
      reserved ? "reserved" : "",
      ...columns.map(({ set }) => (has(defaultCatalogue, set, name) ? "yes" : "–")),
    ]);
  const widths = rows[0]?.map((_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, place) => cell.padEnd(widths[place] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}
