import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  AccessIndex,
  accountsOf,
  decide,
  defaultCatalogue,
  effective,
  explain,
  isEmpty,
  prepare,
  type Question,
  type Share,
  type Why,
  type World,
  whoCanEnter,
} from "../src/index.ts";
import { anyWorld } from "./random-world.ts";
import { both, slowDecider } from "./slow-decider.ts";

const permissions = [...defaultCatalogue.permissions.map((one) => one.name), "nobody.knows"];

test("The index answers as the functions over facts do, on random worlds", () => {
  fc.assert(
    fc.property(anyWorld, (world) => compare(indexOf(world), world)),
    { numRuns: 60 },
  );
});

test("After any changes the index answers as one made anew from the world as it is now", () => {
  fc.assert(
    fc.property(anyWorld, fc.array(anyWorld, { minLength: 1, maxLength: 3 }), (first, others) => {
      const index = indexOf(first);
      let now = first;
      for (const other of others) {
        rewrite(index, now, other);
        now = other;
      }
      compare(index, now);
    }),
    { numRuns: 40 },
  );
});

test("The index decides as the law's sentences do, followed one by one", () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const index = indexOf(world);
      const slow = slowDecider(world);
      for (const { id: person } of world.people)
        for (const { id: account } of world.accounts) {
          const held = slow.effective(person, account);
          for (const permission of permissions)
            assert.equal(index.decide({ person, account, permission }, timeOf(world)), held.has(permission));
          assert.deepEqual(both(held, new Set(permissions)), held);
        }
    }),
    { numRuns: 200 },
  );
});

function indexOf(world: World): AccessIndex {
  const index = new AccessIndex();
  index.load(world);
  return index;
}

function timeOf(world: World): number {
  return Date.parse(world.now ?? "");
}

function compare(index: AccessIndex, world: World): void {
  const facts = prepare({ ...world, shares: world.shares?.flatMap(oneSubjectEach) ?? [] });
  const now = timeOf(world);
  const people = [...world.people.map((one) => one.id), "unknown"];
  const accounts = [...world.accounts.map((one) => one.id), "unknown"];
  for (const person of people) {
    const entries = accountsOf(facts, person);
    assert.deepEqual(index.accountsOf(person, now), entries);
    for (const account of accounts)
      assert.deepEqual(
        index.waysIn(person, account, now),
        entries.filter((one) => one.account === account).map(({ via }) => via),
      );
    for (const via of [null, ...accounts])
      for (const permission of permissions) {
        const may = (account: string) => decide(facts, { person, account, permission, via }).allow;
        assert.deepEqual(index.accountsWhere({ person, permission, via }, now), accounts.filter(may).sort());
      }
    for (const account of accounts)
      for (const via of [null, ...accounts]) {
        const held = effective(facts, person, account, via);
        assert.equal(index.effective(person, account, via, now), held);
        assert.equal(
          index.holdsSomething(index.numbered({ person, account, permission: "", via }), now),
          !isEmpty(held),
        );
        for (const permission of permissions) {
          const question: Question = { person, account, permission, via };
          const { allow, why } = decide(facts, question);
          assert.equal(index.decide(question, now), allow, JSON.stringify(question));
          if (!allow) assert.deepEqual(why.map(refusalIn), [index.refusal(index.numbered(question), now)]);
        }
      }
  }
  for (const account of accounts)
    assert.deepEqual(index.whoCanEnter(account, now), whoCanEnter(facts, account));
  for (const account of accounts)
    for (const via of [null, ...accounts])
      for (const permission of permissions) {
        const may = (person: string) => decide(facts, { person, account, permission, via }).allow;
        assert.deepEqual(index.peopleWhere({ account, permission, via }, now), people.filter(may).sort());
      }
  for (const account of accounts.slice(0, 3))
    for (const person of people.slice(0, 2)) {
      const question = { person, account, permission: "invoices.view" };
      assert.deepEqual(index.explain(question, now), explain(facts, question));
    }
}

const refusalIn = (why: Why) => ("refusal" in why ? why.refusal : null);

/** A share is for a group or a person: one that names both stands for two. */
function oneSubjectEach(share: Share): Share[] {
  const { group, person, ...rest } = share;
  return [...(group == null ? [] : [{ ...rest, group }]), ...(person == null ? [] : [{ ...rest, person }])];
}

/** Turns what the index holds from one world into another, row by row. */
function rewrite(index: AccessIndex, from: World, to: World): void {
  for (const { account, person } of from.members ?? [])
    if (!to.members?.some((one) => one.account === account && one.person === person))
      index.removeMember(account, person);
  for (const { account, id } of from.roles ?? []) index.removeRole(account, id);
  for (const { account, id, members } of from.groups ?? [])
    if (members.length % 2) index.removeGroup(account, id);
    else for (const person of members) index.removeFromGroup(account, id, person);
  for (const { manager, client } of from.links ?? []) index.removeLink(manager, client);
  for (const { manager, client } of from.shares ?? []) index.setShares(manager, client, []);
  for (const { id } of from.people) if (!to.people.some((one) => one.id === id)) index.removePerson(id);
  for (const { id } of from.accounts) if (!to.accounts.some((one) => one.id === id)) index.removeAccount(id);
  index.load(to);
}
