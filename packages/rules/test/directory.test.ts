import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { accountsOf, effective, isEmpty, names, prepare, whoCanEnter } from "../src/index.ts";
import { anyWorld } from "./random-world.ts";
import { slowDecider } from "./slow-decider.ts";
import { smallWith, smallWorld } from "./small-world.ts";

test("who can enter an account, and by which ways, is what the effective sets say (R7, R8)", () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const facts = prepare(world);
      for (const { id: account } of world.accounts) {
        const listed = whoCanEnter(facts, account).map(({ person, via, set }) => ({ person, via, set }));
        const expected = world.people.flatMap(({ id: person }) =>
          [null, ...world.accounts.map((one) => one.id).filter((one) => one !== account)].flatMap((via) => {
            const set = effective(facts, person, account, via ?? account);
            return isEmpty(set) ? [] : [{ person, via, set }];
          }),
        );
        assert.deepEqual(listed, expected);
      }
    }),
    { numRuns: 150 },
  );
});

test("a person's accounts are the accounts that he can enter, by the same ways (R7)", () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const facts = prepare(world);
      const entering = world.accounts.flatMap(({ id }) =>
        whoCanEnter(facts, id).map(({ person, ...entry }) => ({ person, account: id, ...entry })),
      );
      for (const { id: person } of world.people) {
        const his = entering.filter((one) => one.person === person);
        assert.deepEqual(
          accountsOf(facts, person).map((entry) => ({ person, ...entry })),
          his,
        );
      }
    }),
    { numRuns: 150 },
  );
});

test("the path of an entry is a lawful one that comes through its manager account and gives something (R6)", () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const facts = prepare(world);
      const slow = slowDecider(world);
      for (const { id: person } of world.people)
        for (const { account, via, set, path } of accountsOf(facts, person)) {
          const lawful = slow.paths(person, account).find((one) => String(one.accounts) === String(path));
          assert.ok(names(facts.catalogue, set).some((name) => lawful?.set.has(name)));
          assert.equal(path.at(-2) ?? null, via);
        }
    }),
    { numRuns: 100 },
  );
});

test("an entry is listed for each way in, the direct one first (R7)", () => {
  const facts = smallWith({
    world: {
      members: [
        { account: "manager", person: "bob", role: "viewer" },
        { account: "client", person: "bob", role: "support" },
      ],
    },
  });
  const ways = accountsOf(facts, "bob").map(({ account, via, path }) => [account, via, path]);
  assert.deepEqual(ways, [
    ["client", null, ["client"]],
    ["client", "manager", ["manager", "client"]],
    ["manager", null, ["manager"]],
  ]);
  assert.deepEqual(
    whoCanEnter(facts, "client").map(({ person, via }) => [person, via]),
    [
      ["ann", "manager"],
      ["bob", null],
      ["bob", "manager"],
      ["carl", null],
    ],
  );
});

test("who holds nothing is not listed, and the unknown have no entries (R15)", () => {
  const facts = smallWith({ link: { ceiling: "suspended" } });
  assert.deepEqual(
    whoCanEnter(facts, "client").map((one) => one.person),
    ["carl"],
  );
  assert.deepEqual(
    [whoCanEnter(prepare(smallWorld), "nowhere"), accountsOf(prepare(smallWorld), "zoe")],
    [[], []],
  );
});
