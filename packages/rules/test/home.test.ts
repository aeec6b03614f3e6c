import assert from "node:assert/strict";
import { test } from "node:test";
import { decide, effective, prepare } from "../src/index.ts";
import { bobMay, smallWith, smallWorld } from "./small-world.ts";

const atHome = (member: object, permission: string, world = {}) =>
  bobMay(smallWith({ member, world }), permission, "manager");

test("the owner holds every permission, even one that a role with his name would take away (R3)", () => {
  const members = [{ account: "manager", person: "ann", role: "suspended", status: "suspended" as const }];
  const facts = smallWith({ world: { members } });
  assert.equal(effective(facts, "ann", "manager"), facts.sets.everything);
});

test("an active member holds role ∪ ticked \\ unticked (R3)", () => {
  const member = { role: "billing", ticked: ["orders.place"], unticked: ["invoices.pay"] };
  assert.equal(atHome(member, "orders.place"), true);
  assert.equal(atHome(member, "invoices.view"), true);
  assert.equal(atHome(member, "invoices.pay"), false);
});

test("what is unticked is off even when it is ticked as well (R3)", () => {
  assert.equal(
    atHome({ role: "admin", ticked: ["people.manage"], unticked: ["people.manage"] }, "people.manage"),
    false,
  );
});

test("no role and no tick gives an owner-level permission (R1, R3)", () => {
  assert.equal(atHome({ role: ["account.close"], ticked: ["account.transfer"] }, "account.close"), false);
  assert.equal(atHome({ role: ["account.close"], ticked: ["account.transfer"] }, "account.transfer"), false);
});

test("invited and suspended members hold nothing, nor do members of a status that nobody knows (R3)", () => {
  for (const status of ["invited", "suspended", "left"])
    assert.equal(atHome({ status }, "account.view"), false);
});

test("a membership counts until the moment that it expires (R3)", () => {
  assert.equal(atHome({ expiresAt: "2026-01-01T00:00:01Z" }, "account.view"), true);
  assert.equal(atHome({ expiresAt: "2026-01-01T00:00:00Z" }, "account.view"), false);
  assert.equal(atHome({ expiresAt: "2025-12-31T23:59:59Z" }, "account.view"), false);
});

test("a time that cannot be read has come, and without a clock every time has (R3)", () => {
  assert.equal(atHome({ expiresAt: "some day" }, "account.view"), false);
  const { now: _, ...timeless } = smallWorld;
  const members = [{ account: "manager", person: "bob", role: "admin", expiresAt: "2999-01-01T00:00:00Z" }];
  assert.equal(bobMay(prepare({ ...timeless, members }), "account.view", "manager"), false);
  assert.equal(
    bobMay(prepare({ ...timeless, members }, { now: "2026-01-01T00:00:00Z" }), "account.view", "manager"),
    true,
  );
  assert.equal(
    bobMay(prepare({ ...smallWorld, members }, { now: new Date("2999-01-02") }), "account.view", "manager"),
    false,
  );
});

test("a disabled person holds nothing anywhere, not even what he owns (R3)", () => {
  const people = [{ id: "ann", disabled: true }];
  assert.equal(effective(smallWith({ world: { people } }), "ann", "manager"), 0n);
  assert.equal(bobMay(smallWith({ bob: { disabled: true } }), "account.view"), false);
});

test("an own role gives its permissions in its own account only, and an unknown role gives nothing (R2)", () => {
  const roles = [{ id: "desk", account: "manager", permissions: ["tickets.open"] }];
  const elsewhere = [{ id: "desk", account: "client", permissions: ["tickets.open"] }];
  assert.equal(atHome({ role: "desk" }, "tickets.open", { roles }), true);
  assert.equal(atHome({ role: "desk" }, "tickets.open", { roles: elsewhere }), false);
  assert.equal(atHome({ role: "owner" }, "account.view"), false);
});

test("no own role can pose as a preset (R2)", () => {
  const roles = [{ id: "viewer", account: "manager", permissions: ["people.manage"] }];
  assert.equal(atHome({ role: "viewer" }, "people.manage", { roles }), false);
});

test("whoever or whatever is unknown is refused (R8)", () => {
  const facts = prepare(smallWorld);
  const ask = (person: string, account: string, permission: string, via: string | null = null) =>
    decide(facts, { person, account, permission, via });
  assert.deepEqual(ask("zoe", "client", "account.view"), {
    allow: false,
    why: [{ rule: "R8", refusal: "unknown-person" }],
  });
  assert.deepEqual(ask("bob", "nowhere", "account.view"), {
    allow: false,
    why: [{ rule: "R8", refusal: "unknown-account" }],
  });
  assert.deepEqual(ask("bob", "client", "no.such"), {
    allow: false,
    why: [{ rule: "R1", refusal: "unknown-permission" }],
  });
  assert.equal(ask("bob", "client", "account.view", "nowhere").allow, false);
});

test("a slice of a world will do: rows whose other end is missing are ignored", () => {
  const facts = smallWith({
    world: {
      members: [
        { account: "gone", person: "bob", role: "admin" },
        { account: "manager", person: "gone", role: "admin" },
      ],
      groups: [{ id: "team", account: "gone", members: ["bob"] }],
      links: [
        { manager: "gone", client: "client", ceiling: "admin" },
        { manager: "manager", client: "gone", ceiling: "admin" },
      ],
      shares: [{ manager: "gone", client: "client", person: "bob", right: "admin" }],
    },
  });
  assert.equal(bobMay(facts, "account.view"), false);
});

test("rows that contradict each other are refused, because no answer would be safe", () => {
  const twice = (rows: object) => () => prepare({ ...smallWorld, ...rows });
  const bob = { account: "manager", person: "bob" };
  assert.throws(twice({ people: [{ id: "bob" }, { id: "bob" }] }), /person "bob" is there twice/);
  assert.throws(
    twice({
      accounts: [
        { id: "a", owner: "ann" },
        { id: "a", owner: "bob" },
      ],
    }),
    /account "a" is there twice/,
  );
  assert.throws(
    twice({
      members: [
        { ...bob, role: "admin" },
        { ...bob, role: "viewer" },
      ],
    }),
    /member of account "manager" "bob"/,
  );
  assert.throws(
    twice({ links: [...(smallWorld.links ?? []), ...(smallWorld.links ?? [])] }),
    /active link of "manager" to "client"/,
  );
  const role = { id: "desk", account: "manager", permissions: [] };
  assert.throws(twice({ roles: [role, role] }), /role "desk" of account "manager" is there twice/);
});
