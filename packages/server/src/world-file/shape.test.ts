import assert from "node:assert/strict";
import { test } from "node:test";
import { worldFileShape } from "./shape.ts";

const faultsOf = (world: object) =>
  worldFileShape.safeParse({ world }).error?.issues.map(({ path, message }) => [path.join("."), message]) ??
  [];

test("Names that come by import are as those that people type: one line with something to read in it", () => {
  for (const name of ["two\nlines", "\u202Egnp.exe", "\u200b", "a\u0000", ""]) {
    const faults = faultsOf({
      people: [{ id: "p", name }],
      accounts: [{ id: "a", name, owner: "p" }],
      roles: [{ id: "r", account: "a", name, permissions: [] }],
      groups: [{ id: "g", account: "a", name, members: [] }],
    });
    assert.deepEqual(
      faults.map(([field]) => field),
      ["people", "accounts", "roles", "groups"].map((list) => `world.${list}.0.name`),
    );
    for (const [, message] of faults) assert.match(message ?? "", /^is not a name: one line/);
  }
});

test("An address that comes by import is one that its person can sign in with", () => {
  const withAddress = (email: string) => faultsOf({ people: [{ id: "p", email }] });
  assert.deepEqual(withAddress("Ana@Studio.example"), []);
  for (const email of ["ána@studio.example", "ana@studio", "ana"])
    assert.deepEqual(withAddress(email), [["world.people.0.email", "is not an e-mail address"]]);
});
