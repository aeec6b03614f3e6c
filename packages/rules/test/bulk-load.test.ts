import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  AccessIndex,
  type BulkLoad,
  type Link,
  type Question,
  type Share,
  type World,
} from "../src/index.ts";
import { anyWorld, telling } from "./random-world.ts";

test("An index that was filled in bulk, in any order, answers as one that was written row by row", () => {
  fc.assert(
    fc.property(anyWorld, fc.nat(), (world, turn) => {
      const named = withUuids(world);
      compare(inBulk(named, turn), rowByRow(named), named);
    }),
    { numRuns: 60 },
  );
});

test("An index that was filled in bulk goes on as any other: each of its lists grows, changes and shrinks", () => {
  fc.assert(
    fc.property(anyWorld, anyWorld, (before, after) => {
      const [first, then] = [withUuids(before), withUuids(after)];
      const index = inBulk(first, 0);
      const other = rowByRow(first);
      for (const one of [index, other]) {
        for (const { account, person } of first.members ?? []) one.removeMember(account, person);
        for (const { id, members } of first.groups ?? [])
          for (const person of members) one.removeFromGroups(id, person);
        for (const { manager, client } of first.links ?? []) one.removeLink(manager, client);
        one.load(then);
      }
      compare(index, other, then);
    }),
    { numRuns: 40 },
  );
});

test("Only an empty index is filled in bulk", () => {
  const index = new AccessIndex();
  index.setPerson({ id: "somebody" });
  assert.throws(() => index.bulkLoad(), /not empty/);
});

/** Every kind of row in another order each time; links before shares. */
function inBulk(world: World, turn: number): AccessIndex {
  const index = new AccessIndex();
  const load = index.bulkLoad();
  const numbers = numbersIn(load);
  const turned = <Row>(rows: readonly Row[] = []) => [
    ...rows.slice(turn % (rows.length + 1)),
    ...rows.slice(0, turn % (rows.length + 1)),
  ];
  for (const row of turned(world.members))
    load.addMember(numbers.person(row.person), numbers.account(row.account), row);
  for (const row of turned(world.people)) load.setPerson(numbers.person(row.id), row);
  for (const row of turned(world.accounts))
    load.setAccount(numbers.account(row.id), numbers.person(row.owner), row);
  for (const row of turned(world.links))
    load.addLink(numbers.account(row.manager), numbers.account(row.client), row);
  for (const row of turned(world.roles)) load.setRole(numbers.account(row.account), row);
  for (const { account, id, members } of turned(world.groups))
    for (const person of members)
      load.addToGroup(numbers.person(person), load.group(numbers.account(account), ...uuidAt(id)));
  load.linksAreAll();
  for (const row of turned(world.shares)) share(load, row);
  load.finish();
  return index;
}

function share(load: BulkLoad, row: Share): void {
  const { person, account } = numbersIn(load);
  const ends = [account(row.manager), account(row.client)] as const;
  if (ends[0] === ends[1]) return;
  if (row.person) load.shareWithPerson(...ends, person(row.person), row);
  if (row.group) load.shareWithGroup(...ends, load.group(ends[0], ...uuidAt(row.group)), row);
}

function numbersIn(load: BulkLoad) {
  return {
    person: (id: string) => load.person(...uuidAt(id)),
    account: (id: string) => load.account(...uuidAt(id)),
  };
}

/** After some bytes that are none of it. */
function uuidAt(id: string): [Uint8Array, number] {
  const bytes = Uint8Array.from(`ffffff${id.replaceAll("-", "")}`.match(/../g) ?? [], (one) =>
    parseInt(one, 16),
  );
  return [bytes, 3];
}

function rowByRow(world: World): AccessIndex {
  const index = new AccessIndex();
  index.load(world);
  return index;
}

function compare(index: AccessIndex, expected: AccessIndex, world: World): void {
  const now = Date.parse(world.now ?? "");
  const accounts = world.accounts.map(({ id }) => id);
  for (const { id: person } of world.people) {
    assert.deepEqual(index.accountsOf(person, now), expected.accountsOf(person, now));
    for (const account of accounts)
      for (const via of [null, ...accounts]) {
        assert.equal(
          index.effective(person, account, via, now),
          expected.effective(person, account, via, now),
        );
        const question: Question = { person, account, permission: telling[0] ?? "", via };
        assert.equal(index.decide(question, now), expected.decide(question, now));
        assert.deepEqual(index.explain(question, now), expected.explain(question, now));
      }
  }
  for (const account of accounts)
    assert.deepEqual(index.whoCanEnter(account, now), expected.whoCanEnter(account, now));
}

/** The same world, with uuids for people, accounts and groups. */
function withUuids(world: World): World {
  const two = ({ manager, client }: Pick<Link, "manager" | "client">) => ({
    manager: uuidOf(manager),
    client: uuidOf(client),
  });
  return {
    ...world,
    people: world.people.map((row) => ({ ...row, id: uuidOf(row.id) })),
    accounts: world.accounts.map((row) => ({ ...row, id: uuidOf(row.id), owner: uuidOf(row.owner) })),
    roles: (world.roles ?? []).map((row) => ({ ...row, account: uuidOf(row.account) })),
    members: (world.members ?? []).map((row) => ({
      ...row,
      account: uuidOf(row.account),
      person: uuidOf(row.person),
    })),
    groups: (world.groups ?? []).map(({ id, account, members }) => ({
      id: uuidOf(`${account} ${id}`),
      account: uuidOf(account),
      members: members.map(uuidOf),
    })),
    links: (world.links ?? []).map((row) => ({ ...row, ...two(row) })),
    shares: (world.shares ?? []).map(({ group, person, ...row }) => ({
      ...row,
      ...two(row),
      ...(group != null && { group: uuidOf(`${row.manager} ${group}`) }),
      ...(person != null && { person: uuidOf(person) }),
    })),
  };
}

function uuidOf(text: string): string {
  const hex = Buffer.from(text).toString("hex").padStart(32, "0").slice(-32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
