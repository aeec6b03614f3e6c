import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { type Operation, type OperationId, operations } from "@keyholder/contract";
import { columns } from "./matrix-world.ts";
import { type Stage, setStage } from "./stage.ts";

const file = new URL("./authorization-matrix.txt", import.meta.url);
const ids = Object.keys(operations) as OperationId[];
const rows = operations as Record<OperationId, Operation>;

let stage: Stage;
before(async () => {
  stage = await setStage();
});
after(() => stage.close());

test("who may call which operation is as written in authorization-matrix.txt", async () => {
  const actual = await table();
  // UPDATE=1 writes it anew. Read the difference before you commit it: it is a change of policy.
  if (process.env.UPDATE) await writeFile(file, actual);
  assert.equal(actual, await readFile(file, "utf8"));
});

test("without a session every operation that needs a person answers 401 and writes nothing", async () => {
  for (const id of ids.filter((id) => rows[id].demand !== "nobody")) {
    const { code, changed } = await stage.call(id, null);
    assert.deepEqual({ id, code, changed }, { id, code: "not-signed-in", changed: false });
  }
});

test("with a session that is none every operation that needs a person answers 401", async () => {
  for (const id of ids.filter((id) => rows[id].demand !== "nobody")) {
    const { code } = await stage.call(id, { cookie: "keyholder=made-up" });
    assert.equal(code, "not-signed-in", id);
  }
});

test("a refused call writes nothing, whoever makes it", async () => {
  for (const id of ids)
    for (const column of columns) {
      const { code, changed } = await stage.call(id, await stage.sessionOf(column));
      if (code !== "yes")
        assert.equal(changed, false, `${id} by ${column.name} was refused (${code}) but wrote`);
    }
});

test("a stranger learns the same of an account that is there and of one that is not", async () => {
  const stranger = await stage.sessionOf({ name: "stranger", person: "stan" });
  for (const id of ids.filter((id) => rows[id].path.includes("{account}"))) {
    const there = await stage.call(id, stranger);
    const nowhere = await stage.call(id, stranger, "KH-0000-0000");
    assert.deepEqual({ ...there.problem, instance: "" }, { ...nowhere.problem, instance: "" }, id);
    assert.equal(there.code, "not-found", id);
  }
});

test("a body that is none answers 422, names a field and writes nothing", async () => {
  const owner = await stage.sessionOf({ name: "owner", person: "olga" });
  for (const id of ids.filter((id) => rows[id].body)) {
    const required = rows[id].body?.safeParse({}).success === false;
    const { code, changed, problem } = await stage.call(
      id,
      owner,
      undefined,
      required
        ? {}
        : { role: 7, email: 7, level: 7, name: 7, reason: 7, declarations: 7, keep: 7, days: "seven" },
    );
    assert.ok(["invalid", "malformed"].includes(code), `${id} answered ${code}`);
    assert.ok(code === "malformed" || (problem?.errors?.length ?? 0) > 0, `${id} names no field`);
    assert.equal(changed, false, id);
  }
});

async function table(): Promise<string> {
  const cells: string[][] = [["operation", ...columns.map(({ name }) => name)]];
  for (const id of ids) {
    const row: string[] = [id];
    for (const column of columns) row.push((await stage.call(id, await stage.sessionOf(column))).code);
    cells.push(row);
  }
  const widths = cells[0]?.map((_, place) => Math.max(...cells.map((row) => row[place]?.length ?? 0))) ?? [];
  const lines = cells.map((row) =>
    row
      .map((cell, place) => cell.padEnd(widths[place] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}
