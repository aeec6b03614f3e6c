import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  beyond,
  defaultCatalogue,
  effective,
  home,
  isEmpty,
  isSubset,
  memberSet,
  names,
  outranks,
  roleSet,
  setOf,
  union,
  untouchable,
} from "../src/index.ts";
import { smallWith } from "./small-world.ts";

const some = fc
  .subarray(defaultCatalogue.permissions.map((one) => one.name))
  .map((one) => setOf(defaultCatalogue, one));

test("nobody gives what he does not hold, and is told what that is (R10)", () => {
  const facts = smallWith({ member: { role: "editor" } });
  const lacks = beyond(
    home(facts, "bob", "manager"),
    roleSet(facts, "manager", ["orders.place", "people.manage"]),
  );
  assert.deepEqual(names(facts.catalogue, lacks), ["people.manage"]);
});

test("whoever gives nothing beyond his own makes nobody hold more than himself (R10)", () => {
  fc.assert(
    fc.property(some, some, (held, given) => {
      assert.equal(isEmpty(beyond(held, given)), isSubset(given, held));
      assert.equal(union(held, beyond(held, given)), union(held, given));
    }),
  );
});

test("a member who holds more outranks, one who holds the same or less does not (R10)", () => {
  fc.assert(
    fc.property(some, some, (member, actor) =>
      assert.equal(outranks(member, actor), !isSubset(member, actor)),
    ),
  );
});

test("nobody touches his own membership, the owner, or a member who holds more (R10)", () => {
  const facts = smallWith({});
  const of = (person: string, role: string) => ({ person, set: roleSet(facts, "manager", role) });
  const owner = { person: "ann", set: facts.sets.everything };
  assert.equal(untouchable(facts, "manager", of("bob", "admin"), of("bob", "admin")), "own-membership");
  assert.equal(untouchable(facts, "manager", owner, of("bob", "admin")), "owner");
  assert.equal(untouchable(facts, "manager", of("carl", "admin"), of("bob", "editor")), "outranked");
  assert.equal(untouchable(facts, "manager", of("carl", "editor"), of("bob", "admin")), null);
  assert.equal(untouchable(facts, "manager", of("bob", "admin"), owner), null);
});

test("what an invitation would give is known before it counts (R10)", () => {
  const member = {
    account: "manager",
    person: "bob",
    role: "admin",
    ticked: ["account.close"],
    status: "invited",
  } as const;
  const facts = smallWith({ world: { members: [member] } });
  assert.equal(home(facts, "bob", "manager"), 0n);
  assert.equal(memberSet(facts, member), roleSet(facts, "manager", "admin"));
});

test("the owner may change every member, also one who holds what a feature now keeps from both (R10)", () => {
  const facts = smallWith({ manager: { features: { billing: false } } });
  const owner = { person: "ann", set: effective(facts, "ann", "manager") };
  const admin = { person: "bob", set: home(facts, "bob", "manager") };
  assert.equal(outranks(admin.set, owner.set), true);
  assert.equal(untouchable(facts, "manager", admin, owner), null);
});
