import assert from "node:assert/strict";
import { test } from "node:test";
import { operations } from "@keyholder/contract";
import { z } from "zod";
import { instantAndId, nameAndId, part, readCursor, writeCursor } from "./keyset.ts";

const id = "3f2a1c5e-8b7d-4e6f-9a0b-1c2d3e4f5a6b";

test("A list takes back the cursors that it writes, of the longest names and addresses", () => {
  const long = [
    "漢".repeat(120),
    "👩".repeat(60),
    '"'.repeat(120),
    "i̇".repeat(120),
    `${"a".repeat(242)}@x.example`,
  ];
  for (const name of long) {
    const { after } = operations.listClients.query.parse({ after: writeCursor([name, id]) });
    assert.deepEqual(readCursor(nameAndId, after), [name, id]);
  }
});

test("A cursor's time is one that PostgreSQL writes, in whatever time zone", () => {
  for (const time of [
    "2026-11-22 00:10:17.123456+00",
    "2026-11-22 05:40:17+05:30",
    "1999-12-31 23:59:59.1-08",
  ])
    assert.deepEqual(readCursor(instantAndId, writeCursor([time, id])), [time, id]);
  for (const time of [
    "9",
    "-",
    "infinity",
    "now",
    "2026-13-45",
    "2026-02-30 00:00:00+00",
    "2026-01-01 25:00:00+00",
    "2026-01-01 00:00:00+23",
    "0000-01-01 00:00:00+00",
    "2026-01-01 00:00:00+00 BC",
  ])
    assert.throws(() => readCursor(instantAndId, writeCursor([time, id])), { code: "invalid" }, time);
});

test("What is no cursor of a list is refused by the name of its field", () => {
  const key = z.tuple([part.rank, part.serial]);
  assert.deepEqual(readCursor(key, writeCursor([1, "42"])), [1, "42"]);
  for (const after of ["!!!!", "", writeCursor([2, "42"]), writeCursor([1, "4 2"]), writeCursor([1])])
    assert.throws(
      () => readCursor(key, after),
      (error: { extra: { errors: { field: string }[] } }) => error.extra.errors[0]?.field === "after",
    );
  for (const name of ["a\u0000", "a\ud800"])
    assert.throws(() => readCursor(nameAndId, writeCursor([name, id])), { code: "invalid" });
});
