import assert from "node:assert/strict";
import { test } from "node:test";
import type { z } from "zod";
import { operations } from "../src/index.ts";
import { Email, GivenTime, Line, Name, Text } from "../src/shapes.ts";

const says = (shape: z.ZodType, value: unknown) => shape.safeParse(value).error?.issues[0]?.message ?? null;

test("text is whatever the database can keep", () => {
  for (const text of ["", "zażółć", "漢字 👩‍💻", "two\nlines"]) assert.equal(says(Text, text), null, text);
  for (const none of ["a\u0000b", "a\ud800", "\udc00a"])
    assert.match(says(Text, none) ?? "", /^Remove the characters/);
});

test("a name is one line with something to read in it", () => {
  for (const name of ["Łucja", "漢字", "7", "  trimmed  ", "عادل", "O’Neill-Żak & Co."])
    assert.equal(says(Name, name), null, name);
  for (const name of ["a\nb", "a\tb", "\u202Egnp.exe", "a\u2066b", "a\u2028b", "a\u001bb"])
    assert.match(says(Name, name) ?? "", /^Write it in one line/, JSON.stringify(name));
  assert.equal(says(Name, " "), "Write a name.");
  for (const name of ["\u200b", "—", "\u2060\ufeff."])
    assert.match(says(Name, name) ?? "", /letter or digit/, JSON.stringify(name));
  assert.equal(says(Line, ""), null);
});

test("a time that comes in is a real one within reach, and taken on in UTC", () => {
  assert.equal(GivenTime.parse("2026-01-31T12:00:00+05:30"), "2026-01-31T06:30:00.000Z");
  assert.equal(GivenTime.parse("2026-01-01T00:00:00+23:00"), "2025-12-31T01:00:00.000Z");
  for (const time of ["1969-12-31T23:59:59Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59-23:59"])
    assert.match(says(GivenTime, time) ?? "", /1970 to 9999/, time);
  for (const time of ["2026-02-30T00:00:00Z", "+010000-01-01T00:00:00Z", "yesterday", ""])
    assert.match(says(GivenTime, time) ?? "", /^Write a time/, time);
});

test("an address has one spelling but for its case", () => {
  assert.equal(says(Email, " Marta@Studio.example "), null);
  for (const email of ["marta@studİo.example", "márta@studio.example", "marta@studio.example\u200b"])
    assert.match(says(Email, email) ?? "", /^Write an e-mail address/, email);
});

test("a web address is not longer than people can make one", () => {
  const { body } = operations.updateAccount;
  assert.equal(says(body, { website: `https://e.pl/${"a".repeat(480)}` }), null);
  assert.equal(body.safeParse({ website: `https://e.pl/${"a".repeat(500)}` }).success, false);
});
