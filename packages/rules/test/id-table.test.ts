import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { IdTable } from "../src/access-index/id-table.ts";

const nearly = fc
  .tuple(fc.uuid(), fc.nat(35), fc.constantFrom("-", "0", "f", "F", "g", " ", "é", "\u0130", "\uff10", ""))
  .map(([id, at, other]) => id.slice(0, at) + other + id.slice(at + 1));
const anId = fc.oneof(
  fc.uuid(),
  fc.uuid().map((id) => id.toUpperCase()),
  nearly,
  fc.string({ maxLength: 40 }),
);

test("Every id gets the next number, keeps it, and comes back from it letter for letter", () => {
  fc.assert(
    fc.property(fc.array(anId, { maxLength: 300 }), (ids) => {
      const table = new IdTable();
      const expected = new Map<string, number>();
      for (const id of [...ids, ...ids]) {
        assert.equal(table.find(id), expected.get(id) ?? -1);
        if (!expected.has(id)) expected.set(id, expected.size);
        assert.equal(table.number(id), expected.get(id));
        assert.equal(table.find(id), expected.get(id));
      }
      assert.equal(table.size, expected.size);
      for (const [id, number] of expected) assert.equal(table.id(number), id);
      assert.equal(table.id(table.size), "");
      assert.equal(table.id(-1), "");
    }),
  );
});

test("Ids are sorted as their texts are, also where many begin alike or some are no uuids", () => {
  const alike = fc.uuid().map((id) => `00000000${id.slice(8)}`);
  const some = fc.oneof(fc.array(fc.uuid()), fc.array(fc.oneof(alike, fc.uuid())), fc.array(anId));
  fc.assert(
    fc.property(some, (ids) => {
      const table = new IdTable();
      const numbers = ids.map((id) => table.number(id));
      assert.deepEqual(table.sorted(numbers), [...ids].sort());
    }),
  );
});

test("A uuid's bytes are its text", () => {
  fc.assert(
    fc.property(fc.array(fc.uuid(), { maxLength: 50 }), fc.nat(5), (ids, at) => {
      const table = new IdTable();
      for (const id of ids) {
        const bytes = Buffer.from(`${"ab".repeat(at)}${id.replaceAll("-", "")}`, "hex");
        assert.equal(table.numberAt(bytes, at), table.number(id));
        assert.equal(table.id(table.numberAt(bytes, at)), id);
      }
    }),
  );
});

test("Among many thousands of ids that differ in a few letters each is found", () => {
  const table = new IdTable();
  for (let number = 0; number < 40_000; number++) {
    const hex = number.toString(16).padStart(8, "0");
    for (const id of [`${hex}-0000-4000-8000-000000000000`, `00000000-0000-4000-8000-0000${hex}`])
      table.number(id);
  }
  assert.equal(table.size, 80_000 - 1);
  assert.equal(table.find("00000000-0000-4000-8000-000000009c3f"), 2 * 39_999);
});
