import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { IdTable } from "../src/access-index/id-table.ts";

const hex = (length: number, digits: string) =>
  fc.string({ unit: fc.constantFrom(...digits), minLength: length, maxLength: length });
const uuidOf = (digits: string) =>
  fc.tuple(...[8, 4, 4, 4, 12].map((length) => hex(length, digits))).map((parts) => parts.join("-"));
// Few digits, so that many ids differ in one place or not at all.
const uuid = fc.oneof(uuidOf("01"), uuidOf("0f"), uuidOf("0123456789abcdef"));
const almostUuid = fc
  .tuple(
    uuid,
    fc.nat(35),
    fc.constantFrom("A", "F", "g", "-", "0", " ", "\u0130", "\u0430", "\u0130", "\u0161"),
  )
  .map(([id, place, other]) => `${id.slice(0, place)}${other}${id.slice(place + 1)}`);
const anyId = fc.oneof(
  uuid,
  almostUuid,
  uuid.map((id) => id.toUpperCase()),
  uuid.map((id) => `${id} `),
  fc.string(),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("", "g1", "__proto__"),
);

test("An id table numbers any strings as a map would, in the order in which they came, and gives back the very same", () => {
  fc.assert(
    fc.property(fc.array(anyId, { maxLength: 200 }), fc.array(anyId, { maxLength: 50 }), (ids, others) => {
      const table = new IdTable();
      const map = new Map<string, number>();
      for (const id of ids) {
        assert.equal(table.find(id), map.get(id) ?? -1);
        if (!map.has(id)) map.set(id, map.size);
        assert.equal(table.number(id), map.get(id));
        assert.equal(table.size, map.size);
      }
      for (const id of [...ids, ...others]) assert.equal(table.find(id), map.get(id) ?? -1);
      for (const [id, number] of map) assert.equal(table.id(number), id);
      assert.equal(table.id(map.size), "");
      assert.equal(table.id(-1), "");
    }),
    { numRuns: 500 },
  );
});

test("An id table keeps its numbers while it grows", () => {
  const idAt = (place: number) => `00000000-0000-4000-8000-${place.toString(16).padStart(12, "0")}`;
  const table = new IdTable();
  for (let place = 0; place < 20_000; place++) assert.equal(table.number(idAt(place)), place);
  for (let place = 0; place < 20_000; place++) assert.equal(table.find(idAt(place)), place);
  assert.equal(table.id(19_999), idAt(19_999));
  assert.equal(table.find(idAt(20_000)), -1);
});
