import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  accountsOf,
  crossing,
  decide,
  defaultCatalogue,
  effective,
  explain,
  intersect,
  isEmpty,
  isSubset,
  levelSet,
  levels,
  names,
  prepare,
  setOf,
  setWhere,
  union,
  type World,
  whoCanEnter,
  without,
} from "../src/index.ts";
import { lowerings } from "./lowering.ts";
import { anyWorld, chainWorld, denseWorld, telling } from "./random-world.ts";
import { both, slowDecider } from "./slow-decider.ts";

const catalogue = defaultCatalogue;
const permissions = catalogue.permissions.map((one) => one.name);
const reserved = setWhere(catalogue, (one) => one.reserved);
const sorted = (some: Iterable<string>) => [...some].sort();
const peopleOf = (world: World) => world.people.map((one) => one.id);
const accountsIn = (world: World) => world.accounts.map((one) => one.id);
const viasOf = (world: World) => [null, ...accountsIn(world)];

function agreesWithSlowDecider(world: World): void {
  const facts = prepare(world);
  const slow = slowDecider(world);
  for (const person of peopleOf(world))
    for (const account of accountsIn(world))
      for (const via of viasOf(world)) {
        const fast = sorted(names(catalogue, effective(facts, person, account, via)));
        assert.deepEqual(
          fast,
          sorted(slow.effective(person, account, via)),
          `${person} in ${account} via ${via}`,
        );
      }
}

test("the fast decider finds exactly what the slow one finds, in dense worlds and via every account (R3–R8)", () => {
  fc.assert(fc.property(denseWorld, agreesWithSlowDecider), { numRuns: 250 });
});

test("the fast decider finds exactly what the slow one finds along chains longer than six links (R6)", () => {
  fc.assert(fc.property(chainWorld, agreesWithSlowDecider), { numRuns: 150 });
});

test("a decision is yes iff the permission is in the effective set, and its way really gives it (R8)", () => {
  fc.assert(
    fc.property(anyWorld, fc.nat(), (world, pick) => {
      const facts = prepare(world);
      const slow = slowDecider(world);
      for (const person of peopleOf(world))
        for (const account of accountsIn(world)) {
          const via = viasOf(world)[pick % viasOf(world).length] ?? null;
          const held = slow.effective(person, account, via);
          for (const permission of telling) {
            const { allow, why } = decide(facts, { person, account, permission, via });
            assert.equal(allow, held.has(permission));
            if (!allow) continue;
            const way = why.flatMap((one) =>
              "home" in one ? [one.home] : "client" in one ? [one.client] : [],
            );
            const path = slow.paths(person, account).find((one) => String(one.accounts) === String(way));
            assert.ok(path?.set.has(permission), `${way} does not give ${permission}`);
            if (via === account) assert.equal(way.length, 1);
            else if (via !== null) assert.equal(way.at(-2), via);
          }
        }
    }),
    { numRuns: 100 },
  );
});

test("nobody holds anything where no membership, ownership or link gives it: the default is no (R8)", () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const nobody = prepare({
        ...world,
        members: [],
        accounts: world.accounts.map((one) => ({ ...one, owner: "else" })),
      });
      for (const person of [...peopleOf(world), "unknown"])
        for (const account of [...accountsIn(world), "unknown"])
          for (const permission of [...telling, "unknown.permission"])
            assert.equal(decide(nobody, { person, account, permission }).allow, false);
    }),
    { numRuns: 30 },
  );
});

test("taking anything away never gives anybody more (R11)", () => {
  fc.assert(
    fc.property(anyWorld, fc.nat(), (world, pick) => {
      const all = lowerings(world);
      const lower = all[pick % all.length] ?? world;
      const before = prepare(world);
      const after = prepare(lower);
      for (const person of peopleOf(world))
        for (const account of accountsIn(world))
          for (const via of viasOf(world))
            assert.ok(
              isSubset(effective(after, person, account, via), effective(before, person, account, via)),
              `${person} in ${account} via ${via}`,
            );
    }),
    { numRuns: 400 },
  );
});

test("crossing a link only takes away, and gives more only to who holds more (R6)", () => {
  const some = fc.subarray(permissions).map((one) => setOf(catalogue, one));
  fc.assert(
    fc.property(denseWorld, some, some, (world, a, b) => {
      const facts = prepare(world);
      for (const account of facts.accounts.values())
        for (const link of account.managers)
          for (const person of peopleOf(world)) {
            const crossed = crossing(facts, person, link, a);
            assert.ok(isSubset(crossed, intersect(a, link.ceiling)));
            assert.ok(link.state === "active" || isEmpty(crossed));
            assert.ok(isSubset(crossed, crossing(facts, person, link, union(a, b))));
          }
    }),
    { numRuns: 100 },
  );
});

test("a longer path never gives more than the path that it extends (R6)", () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const facts = prepare(world);
      for (const person of peopleOf(world))
        for (const account of accountsIn(world))
          for (const { steps } of explain(facts, { person, account, permission: "account.view" }).paths)
            steps.slice(1).forEach((step, place) => {
              assert.deepEqual(
                sorted(both(new Set(step.gives), new Set(steps[place]?.gives))),
                sorted(step.gives),
              );
            });
    }),
    { numRuns: 60 },
  );
});

test("reserved permissions never cross a link (R6)", () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const facts = prepare(world);
      for (const person of peopleOf(world))
        for (const account of accountsIn(world))
          for (const via of accountsIn(world))
            if (via !== account)
              assert.ok(isEmpty(intersect(effective(facts, person, account, via), reserved)));
    }),
    { numRuns: 100 },
  );
});

test("owner-level permissions are held by the owner alone (R1)", () => {
  const ownerOnly = setOf(catalogue, ["account.transfer", "account.close"]);
  fc.assert(
    fc.property(anyWorld, (world) => {
      const facts = prepare(world);
      for (const person of peopleOf(world))
        for (const { id, owner } of world.accounts)
          if (owner !== person) assert.ok(isEmpty(intersect(effective(facts, person, id), ownerOnly)));
    }),
    { numRuns: 100 },
  );
});

test("levels behave as the lowest of them all: at home and at every ceiling of a chain (R6)", () => {
  const level = fc.constantFrom("viewer", "editor", "admin");
  fc.assert(
    fc.property(level, fc.array(level, { minLength: 1, maxLength: 6 }), (role, ceilings) => {
      const accounts = ["home", ...ceilings.map((_, place) => `client-${place}`)];
      const facts = prepare({
        people: [{ id: "p" }],
        accounts: accounts.map((id) => ({ id, owner: "else" })),
        members: [{ account: "home", person: "p", role }],
        links: ceilings.map((ceiling, place) => ({
          manager: accounts[place] ?? "",
          client: accounts[place + 1] ?? "",
          ceiling,
          onward: true,
        })),
      });
      const all: readonly string[] = [role, ...ceilings];
      const lowest = levels.find((one) => all.includes(one)) ?? "owner";
      assert.equal(
        effective(facts, "p", accounts.at(-1) ?? ""),
        without(levelSet(catalogue, lowest), reserved),
      );
    }),
  );
});

test("a detour through a loop never adds anything (R6)", () => {
  fc.assert(
    fc.property(chainWorld, fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 4 }), (world, back) => {
      const ids = accountsIn(world);
      // Links only down the line, then some back up it: whoever starts at the top comes by no new way.
      const down = (world.links ?? []).filter((link) => link.manager < link.client);
      const up = back
        .filter(([from, to]) => from > to)
        .filter(([from, to], at) => back.findIndex((one) => one[0] === from && one[1] === to) === at)
        .map(([from, to]) => ({
          manager: ids[from] ?? "",
          client: ids[to] ?? "",
          ceiling: "admin",
          onward: true,
        }));
      const members = (world.members ?? []).filter((one) => one.account === "a");
      const accounts = world.accounts.map((one) => (one.id === "a" ? one : { ...one, owner: "else" }));
      const straight = prepare({ ...world, accounts, members, links: down });
      const looped = prepare({ ...world, accounts, members, links: [...down, ...up] });
      for (const person of peopleOf(world))
        for (const account of ids)
          assert.equal(effective(looped, person, account), effective(straight, person, account));
    }),
    { numRuns: 150 },
  );
});

test("two paths do not lend each other what only one of them may take along (R6)", () => {
  // One way brings people.manage but may only look; the other may act, and holds nothing to act with.
  const facts = prepare({
    people: [{ id: "p" }],
    accounts: ["looks", "acts", "middle", "end"].map((id) => ({ id, owner: "else" })),
    members: [
      {
        account: "looks",
        person: "p",
        role: ["clients.enter", "clients.act", "people.manage", "account.view"],
      },
      { account: "acts", person: "p", role: ["clients.enter", "clients.act", "account.view"] },
    ],
    links: [
      { manager: "looks", client: "middle", ceiling: ["clients.enter", "people.manage", "account.view"] },
      { manager: "acts", client: "middle", ceiling: ["clients.enter", "clients.act", "account.view"] },
      { manager: "middle", client: "end", ceiling: "admin", onward: true },
    ],
  });
  assert.equal(decide(facts, { person: "p", account: "middle", permission: "people.manage" }).allow, true);
  assert.equal(decide(facts, { person: "p", account: "end", permission: "people.manage" }).allow, false);
  assert.equal(decide(facts, { person: "p", account: "end", permission: "account.view" }).allow, true);
});

test("the order of rows does not matter, for decisions and explanations alike (R8)", () => {
  const turned = <Row>(rows: readonly Row[] | undefined, by: number) => {
    const some = [...(rows ?? [])].reverse();
    return [...some.slice(by % (some.length || 1)), ...some.slice(0, by % (some.length || 1))];
  };
  fc.assert(
    fc.property(anyWorld, fc.nat(20), (world, by) => {
      const one = prepare(world);
      const other = prepare({
        ...world,
        people: turned(world.people, by),
        accounts: turned(world.accounts, by),
        roles: turned(world.roles, by),
        members: turned(world.members, by),
        groups: turned(world.groups, by),
        links: turned(world.links, by),
        shares: turned(world.shares, by),
      });
      for (const person of peopleOf(world)) {
        assert.deepEqual(accountsOf(one, person), accountsOf(other, person));
        for (const account of accountsIn(world)) {
          const question = { person, account, permission: telling[by % telling.length] ?? "" };
          assert.deepEqual(decide(one, question), decide(other, question));
          assert.deepEqual(explain(one, question), explain(other, question));
        }
      }
      for (const account of accountsIn(world))
        assert.deepEqual(whoCanEnter(one, account), whoCanEnter(other, account));
    }),
    { numRuns: 60 },
  );
});

test("a complete graph of thirty accounts that all manage each other is decided without listing its paths (R6)", () => {
  const ids = Array.from({ length: 30 }, (_, place) => `account-${place}`);
  const facts = prepare({
    people: [{ id: "p" }],
    accounts: ids.map((id) => ({ id, owner: "else" })),
    members: [{ account: "account-0", person: "p", role: "admin" }],
    links: ids.flatMap((manager, at) =>
      ids
        .filter((client) => client !== manager)
        .map((client, to) => ({
          manager,
          client,
          // Ceilings that all differ, so that no two ways give the same.
          ceiling: [
            "clients.enter",
            ...permissions.filter((_, place) => (place * 7 + at * 3 + to) % 5 !== 0),
          ],
          onward: true,
        })),
    ),
  });
  for (const account of ids) assert.equal(isEmpty(effective(facts, "p", account)), false);
  assert.equal(accountsOf(facts, "p").length, 1 + 29 * 29);
  const explained = explain(facts, { person: "p", account: "account-7", permission: "people.manage" });
  assert.equal(explained.paths.length, 50);
  assert.equal(explained.morePaths, true);
  assert.equal(explained.paths[0]?.allow, explained.allow);
});
