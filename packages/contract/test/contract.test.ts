import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { type Operation, operations } from "../src/index.ts";
import { openApiDocument } from "../src/openapi.ts";

const rows = Object.entries(operations) as [string, Operation][];

test("an operation is listed under its own id", () => {
  for (const [name, row] of rows) assert.equal(row.id, name);
});

test("no two operations share a method and path", () => {
  const places = rows.map(([, row]) => `${row.method} ${row.path.replace(/\{\w+\}/g, "{}")}`);
  assert.deepEqual(
    places.filter((place, index) => places.indexOf(place) !== index),
    [],
  );
});

test("the parameters of a path are the ones that it declares", () => {
  for (const [name, row] of rows) {
    const inPath = [...row.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
    assert.deepEqual(Object.keys(row.params?.shape ?? {}).sort(), inPath.sort(), name);
  }
});

test("an operation that demands a permission or a way in names the account", () => {
  for (const [name, row] of rows)
    if (row.demand.includes(".") || row.demand === "entry") assert.match(row.path, /\{account\}/, name);
});

test("an operation answers something, unless it says 202 or 204", () => {
  for (const [name, row] of rows)
    assert.equal(row.answer === undefined, row.status === 202 || row.status === 204, name);
});

test("the committed OpenAPI document is the contract's", async () => {
  const committed = await readFile(new URL("../openapi.json", import.meta.url), "utf8");
  assert.deepEqual(
    JSON.parse(committed),
    JSON.parse(JSON.stringify(openApiDocument())),
    "print it anew: node packages/contract/print-openapi.ts",
  );
});
