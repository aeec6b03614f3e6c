import assert from "node:assert/strict";
import { test } from "node:test";
import { type Operation, operations } from "@keyholder/contract";
import { m } from "../src/messages/messages.js";
import { overwriteGetLocale } from "../src/messages/runtime.js";
import { fieldMessage } from "../src/parts/field-message.ts";

const rows: readonly Operation[] = Object.values(operations);
const wrong = [
  "",
  " ",
  "---",
  "\u0000",
  "two\nlines",
  "\u202e",
  "x".repeat(6000),
  "x@",
  "275760-01-01T00:00:00Z",
  null,
];

test("Whatever a form can send wrong is said in Polish at its field, by more than a general sentence", () => {
  overwriteGetLocale(() => "pl");
  for (const field of ["email", "name", "accountName", "password", "message", "address", "taxId", "phone"])
    for (const value of wrong)
      for (const { path, code, message } of rows.flatMap((row) => issuesOf(row, field, value)))
        assert.notEqual(
          fieldMessage({ field: path, code, message }),
          m.field_wrong(),
          `${path} ${code}: ${message}`,
        );
});

test("What only the server finds wrong is said in Polish, too", () => {
  overwriteGetLocale(() => "pl");
  for (const [field, code] of [
    ["expiresAt", "past"],
    ["expiresAt", "beyond-own"],
    ["expiresAt", "custom"],
    ["groups.3", "unknown"],
    ["members.0", "unknown"],
    ["role", "unknown"],
    ["role", "empty"],
    ["role", "suspended"],
    ["replacement", "same"],
    ["columns.email", "unknown"],
    ["csv", "header"],
    ["csv", "no-rows"],
    ["csv", "too-many-rows"],
    ["csv", "unreadable"],
  ] as const)
    assert.notEqual(fieldMessage({ field, code, message: "" }), m.field_wrong(), `${field} ${code}`);
});

function issuesOf(row: Operation, field: string, value: unknown) {
  const issues = row.body?.safeParse({ [field]: value }).error?.issues ?? [];
  return issues
    .map(({ path, code, message }) => ({ path: path.join("."), code, message }))
    .filter(({ path }) => path === field);
}
