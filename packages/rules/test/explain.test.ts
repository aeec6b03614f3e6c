import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  decide,
  effective,
  explain,
  type Facts,
  names,
  type PathExplanation,
  prepare,
  reasons,
  type Step,
  setOf,
  union,
} from "../src/index.ts";
import { anyWorld, telling } from "./random-world.ts";
import { both, slowDecider } from "./slow-decider.ts";
import { smallWith, smallWorld } from "./small-world.ts";

const sorted = (some: Iterable<string>) => [...some].sort();

const question = fc.record({
  person: fc.constantFrom("p", "q", "r", "unknown"),
  account: fc.constantFrom("a", "b", "c", "d", "h", "unknown"),
  permission: fc.constantFrom(...telling, "no.such"),
  via: fc.constantFrom(null, null, "a", "b", "c", "g"),
});

test("an explanation says what the decision says, and has a path that allows it iff the answer is yes (R15)", () => {
  fc.assert(
    fc.property(anyWorld, fc.array(question, { minLength: 20, maxLength: 20 }), (world, questions) => {
      const facts = prepare(world);
      for (const asked of questions) {
        const { allow, paths, unknown } = explain(facts, asked);
        assert.equal(allow, decide(facts, asked).allow);
        assert.equal(paths[0]?.allow ?? false, allow);
        if (unknown) assert.deepEqual([allow, paths], [false, []]);
      }
    }),
    { numRuns: 150 },
  );
});

test("a path allows iff every step passes, allows first, and gives what the law says that it gives (R6, R7)", () => {
  fc.assert(
    fc.property(anyWorld, fc.array(question, { minLength: 10, maxLength: 10 }), (world, questions) => {
      const facts = prepare(world);
      const slow = slowDecider(world);
      for (const asked of questions) {
        const { paths } = explain(facts, asked);
        const lawful = slow.paths(asked.person, asked.account);
        const failing = paths.map((path) => path.steps.filter((step) => !step.passes).length);
        assert.deepEqual(
          failing,
          [...failing].sort((a, b) => a - b),
        );
        for (const { accounts, allow, steps } of paths) {
          assert.equal(
            allow,
            steps.every((step) => step.passes),
          );
          assert.ok(steps.every((step) => step.passes === (step.reason === null)));
          const gives = steps.at(-1)?.gives ?? [];
          assert.equal(allow, gives.includes(asked.permission));
          const set = lawful.find((one) => String(one.accounts) === String(accounts))?.set ?? new Set();
          assert.deepEqual(sorted(gives), sorted(both(set, slow.enabled(asked.account))));
        }
      }
    }),
    { numRuns: 100 },
  );
});

test("when no path is left out, the paths together give the effective set (R7)", () => {
  fc.assert(
    fc.property(anyWorld, question, (world, asked) => {
      const facts = prepare(world);
      const { paths, morePaths, unknown } = explain(facts, asked);
      if (morePaths || unknown) return;
      const given = paths.map((path) => setOf(facts.catalogue, path.steps.at(-1)?.gives ?? []));
      assert.equal(union(...given), effective(facts, asked.person, asked.account, asked.via));
    }),
    { numRuns: 300 },
  );
});

test("what a step gives and what it took away are together what came in (R15)", () => {
  fc.assert(
    fc.property(anyWorld, question, (world, asked) => {
      for (const { steps } of explain(prepare(world), asked).paths)
        steps.slice(1).forEach((step, place) => {
          assert.deepEqual(sorted([...step.gives, ...step.tookAway]), sorted(steps[place]?.gives ?? []));
        });
    }),
    { numRuns: 150 },
  );
});

const bobs = (facts: Facts, permission: string, account = "client"): PathExplanation => {
  const [path] = explain(facts, { person: "bob", account, permission }).paths;
  assert.ok(path);
  return path;
};
const failing = (path: PathExplanation) =>
  path.steps
    .filter((step) => !step.passes)
    .map(({ kind, reason, changedBy }) => ({ kind, reason, changedBy }));

test("a path over a link has the steps home, leave, share, link and account, each where it is decided (R15)", () => {
  const { accounts, allow, steps } = bobs(smallWith({}), "people.manage");
  assert.deepEqual([accounts, allow], [["manager", "client"], true]);
  const said = steps.map(({ kind, account, client, role }: Step) => [kind, account, client, role]);
  assert.deepEqual(said, [
    ["home", "manager", undefined, "admin"],
    ["leave", "manager", "client", undefined],
    ["share", "manager", "client", undefined],
    ["link", "client", "client", "admin"],
    ["account", "client", undefined, undefined],
  ]);
});

const people = { account: "manager", permission: "people.manage" };
const clients = { account: "manager", permission: "clients.edit" };
const managers = { account: "client", permission: "managers.manage" };
const operator = { operator: true } as const;
const himself = { person: "bob" };
const closed = { clientAccess: "shared" };
const right = (name: string) => ({
  shares: [{ manager: "manager", client: "client", person: "bob", right: name }],
});
type Change = Parameters<typeof smallWith>[0];

const examples: [string, Change, string, ReturnType<typeof failing>[number]["changedBy"], string?][] = [
  ["home", { bob: { disabled: true } }, "person-disabled", operator],
  ["home", { member: { status: "invited" } }, "invited", himself],
  ["home", { member: { status: "suspended" } }, "membership-suspended", people],
  ["home", { member: { expiresAt: "2025-01-01T00:00:00Z" } }, "membership-expired", people],
  ["home", { member: { unticked: ["account.edit"] } }, "unticked", people],
  ["home", { member: { role: ["clients.enter", "clients.act"] } }, "role-lacks", people],
  ["leave", { manager: { state: "suspended" } }, "manager-suspended", operator],
  ["leave", { manager: { state: "closed" } }, "manager-closed", operator],
  ["leave", { manager: { features: { clients: false } } }, "clients-feature-off", operator],
  ["leave", { member: { unticked: ["clients.enter"] } }, "clients-enter-missing", people],
  ["leave", { member: { unticked: ["clients.act"] } }, "clients-act-missing", people],
  ["share", { manager: closed, member: { role: "editor" } }, "not-shared", clients],
  ["share", { manager: closed, member: { role: "editor" }, world: right("viewer") }, "right-lacks", clients],
  ["link", { link: { status: "pending" } }, "link-pending", managers],
  ["link", { link: { status: "declined" } }, "link-declined", managers],
  ["link", { link: { status: "cancelled" } }, "link-cancelled", managers],
  ["link", { link: { status: "ended" } }, "link-ended", managers],
  ["link", { link: { expiresAt: "2025-01-01T00:00:00Z" } }, "link-expired", managers],
  ["link", { link: { requireTwoFactor: true } }, "two-factor-missing", himself],
  ["link", { link: { ceiling: "suspended" } }, "ceiling-suspended", managers],
  ["link", { link: { ceiling: "viewer" } }, "ceiling-lacks", managers],
  ["link", {}, "reserved", null, "managers.manage"],
  ["account", { client: { state: "suspended" } }, "account-suspended", operator],
  ["account", { client: { state: "closed" } }, "account-closed", operator],
  ["account", { client: { features: { billing: false } } }, "feature-off", operator, "invoices.pay"],
];
for (const [kind, change, reason, changedBy, permission = "account.edit"] of examples)
  test(`the one step in the way is named, and who can change it: ${reason} (R15)`, () => {
    assert.deepEqual(failing(bobs(smallWith(change), permission)), [{ kind, reason, changedBy }]);
  });

test("every reason that a step can give is shown by an example (R15)", () => {
  const shownElsewhere = ["owner-only", "not-a-member", "not-onward"];
  assert.deepEqual(sorted([...examples.map(([, , reason]) => reason), ...shownElsewhere]), sorted(reasons));
});

test("an owner-level permission is the owner's alone, and nobody can change that (R1)", () => {
  const path = bobs(smallWith({}), "account.close", "manager");
  assert.deepEqual(failing(path), [{ kind: "home", reason: "owner-only", changedBy: null }]);
});

test("somebody without any way in is told that he is not a member (R15)", () => {
  const facts = prepare(smallWorld);
  const ask = (via: string | null) =>
    explain(facts, { person: "carl", account: "manager", permission: "account.view", via }).paths;
  assert.deepEqual(
    ask(null).map((path) => path.accounts),
    [["manager"]],
  );
  assert.equal(ask(null)[0]?.steps[0]?.reason, "not-a-member");
  assert.deepEqual(ask("client"), []);
});

const bobAsAdmin = { account: "manager", person: "bob", role: "admin" };
const threeInARow = (link: object, onward: object, member = bobAsAdmin) =>
  smallWith({
    world: {
      members: [member],
      accounts: ["manager", "middle", "client"].map((id) => ({ id, owner: "carl" })),
      links: [
        { manager: "manager", client: "middle", ceiling: "admin", ...link },
        { manager: "middle", client: "client", ceiling: "admin", onward: true, ...onward },
      ],
    },
  });

test("a later link that is not onward is the step in the way (R6)", () => {
  const path = bobs(threeInARow({}, { onward: false }), "account.edit");
  assert.deepEqual(failing(path), [{ kind: "link", reason: "not-onward", changedBy: managers }]);
});

test("who lacks clients.enter further on is sent to where he lost it (R15)", () => {
  const path = bobs(threeInARow({ ceiling: ["account.edit", "clients.act"] }, {}), "account.edit");
  const changedBy = { account: "middle", permission: "managers.manage" };
  assert.deepEqual(failing(path), [{ kind: "leave", reason: "clients-enter-missing", changedBy }]);
});

test("a step behind a shut one is not blamed for it (R15)", () => {
  for (const [link, reason] of [
    [{ status: "pending", ceiling: "suspended" }, "link-pending"],
    [{ ceiling: "suspended" }, "ceiling-suspended"],
    [{ clientAccess: "shared" }, "not-shared"],
  ] as const) {
    const member = { account: "manager", person: "bob", role: "editor" };
    const path = bobs(threeInARow(link, {}, member), "account.edit");
    assert.deepEqual(
      failing(path).map((step) => step.reason),
      [reason],
    );
    assert.deepEqual(path.steps.at(-1)?.gives, []);
  }
});

test("between two accounts the live link is explained, and old ones only when there is none (R4)", () => {
  const old = { manager: "manager", client: "client", ceiling: "admin", status: "ended" } as const;
  const pending = { ...old, status: "pending" } as const;
  const reasonsOf = (links: object[]) =>
    explain(prepare({ ...smallWorld, links: links as never }), {
      person: "bob",
      account: "client",
      permission: "account.view",
    }).paths.map((path) => failing(path).map((step) => step.reason));
  assert.deepEqual(reasonsOf([old, ...(smallWorld.links ?? []), old]), [[]]);
  assert.deepEqual(reasonsOf([old, pending, old]), [["link-pending"]]);
});

test("what is unknown is named, and has no paths (R8)", () => {
  const facts = prepare(smallWorld);
  const ask = (person: string, account: string, permission: string) =>
    explain(facts, { person, account, permission }).unknown;
  assert.equal(ask("zoe", "client", "account.view"), "person");
  assert.equal(ask("bob", "nowhere", "account.view"), "account");
  assert.equal(ask("bob", "client", "no.such"), "permission");
  assert.equal(ask("bob", "client", "account.view"), undefined);
});

test("a step says what it took away (R15)", () => {
  const { steps } = bobs(smallWith({ link: { ceiling: ["account.view", "tickets.view"] } }), "account.view");
  const link = steps.find((step) => step.kind === "link");
  assert.deepEqual(link?.gives, ["account.view", "tickets.view"]);
  assert.ok(link?.tookAway.includes("people.manage"));
  assert.deepEqual(
    names(prepare(smallWorld).catalogue, effective(smallWith({}), "bob", "client")),
    bobs(smallWith({}), "account.view").steps.at(-1)?.gives,
  );
});
