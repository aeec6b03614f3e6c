import assert from "node:assert/strict";
import { test } from "node:test";
import { aboutClient, decide, names, type World } from "../src/index.ts";
import { bobMay, smallWith } from "./small-world.ts";

test("a link counts only while it is active (R4)", () => {
  assert.equal(bobMay(smallWith({}), "people.manage"), true);
  for (const status of ["pending", "declined", "cancelled", "ended", "lost"])
    assert.equal(bobMay(smallWith({ link: { status } }), "account.view"), false, status);
});

test("a link counts until the moment that it expires (R4)", () => {
  assert.equal(bobMay(smallWith({ link: { expiresAt: "2026-01-01T00:00:01Z" } }), "account.view"), true);
  assert.equal(bobMay(smallWith({ link: { expiresAt: "2026-01-01T00:00:00Z" } }), "account.view"), false);
});

test("a ceiling of suspended lets nobody in, nor does a role that the client does not have (R4)", () => {
  assert.equal(bobMay(smallWith({ link: { ceiling: "suspended" } }), "account.view"), false);
  assert.equal(bobMay(smallWith({ link: { ceiling: "huh" } }), "account.view"), false);
});

test("a ceiling's own role is the client's, so the manager cannot widen it (R4)", () => {
  const role = (account: string) => [{ id: "cap", account, permissions: ["people.manage"] }];
  const link = { ceiling: "cap" };
  assert.equal(bobMay(smallWith({ link, world: { roles: role("client") } }), "people.manage"), true);
  assert.equal(bobMay(smallWith({ link, world: { roles: role("manager") } }), "people.manage"), false);
});

test("an account cannot manage itself (R4)", () => {
  const links = [{ manager: "client", client: "client", ceiling: "admin" }];
  assert.equal(bobMay(smallWith({ world: { links } }), "account.view"), false);
});

const shared = (change: Partial<World>, link: object = {}, role: unknown = "editor") =>
  smallWith({
    member: { role },
    manager: { clientAccess: "shared" },
    link,
    world: { groups: [{ id: "web", account: "manager", members: ["bob"] }], ...change },
  });
const share = { manager: "manager", client: "client" };

test("in mode shared a client is closed to whom it is not shared with (R5)", () => {
  assert.equal(bobMay(shared({}), "account.view"), false);
  assert.equal(
    bobMay(shared({ shares: [{ ...share, person: "ann", right: "admin" }] }), "account.view"),
    false,
  );
  assert.equal(
    bobMay(
      shared({ shares: [{ ...share, client: "other", person: "bob", right: "admin" }] }),
      "account.view",
    ),
    false,
  );
});

test("a right is the most that a share gives, and shares with a person and his groups add up (R5)", () => {
  const one = { ...share, group: "web", right: "viewer" };
  const other = { ...share, person: "bob", right: ["invoices.pay"] };
  assert.equal(bobMay(shared({ shares: [one] }), "account.view"), true);
  assert.equal(bobMay(shared({ shares: [one] }), "invoices.pay"), false);
  assert.equal(bobMay(shared({ shares: [one, other] }), "invoices.pay"), true);
  assert.equal(bobMay(shared({ shares: [one, other] }), "account.edit"), false);
});

test("a group counts only in its own account (R5)", () => {
  const groups = [{ id: "web", account: "client", members: ["bob"] }];
  const shares = [{ ...share, group: "web", right: "viewer" }];
  assert.equal(bobMay(shared({ groups, shares }), "account.view"), false);
});

test("a group counts only for active members of the manager account (R5)", () => {
  // Bob comes to the manager account from above; there he is in the group, but his membership is suspended.
  const above = (status: "active" | "suspended") =>
    shared({
      accounts: [
        { id: "above", owner: "bob" },
        { id: "manager", owner: "ann", clientAccess: "shared" },
        { id: "client", owner: "carl" },
      ],
      members: [{ account: "manager", person: "bob", role: "suspended", status }],
      links: [
        { manager: "above", client: "manager", ceiling: "editor" },
        { manager: "manager", client: "client", ceiling: "admin", onward: true },
      ],
      shares: [{ ...share, group: "web", right: "viewer" }],
    });
  assert.equal(bobMay(above("active"), "account.view"), true);
  assert.equal(bobMay(above("suspended"), "account.view"), false);
});

test("clients.all opens every client, shared or not (R5)", () => {
  assert.equal(bobMay(shared({}, {}, "admin"), "people.manage"), true);
  assert.equal(
    bobMay(shared({}, {}, ["clients.enter", "clients.all", "account.view"]), "account.view"),
    true,
  );
});

test("a link's own mode overrides the manager account's (R5)", () => {
  assert.equal(bobMay(shared({}, { clientAccess: "team" }), "account.view"), true);
  assert.equal(
    bobMay(smallWith({ member: { role: "editor" }, link: { clientAccess: "shared" } }), "account.view"),
    false,
  );
});

test("about one client, one may do in the manager account what home and share both hold (R5)", () => {
  const about = (facts: ReturnType<typeof shared>) =>
    names(facts.catalogue, aboutClient(facts, "bob", "manager", "client"));
  const right = (name: string) => [{ ...share, group: "web", right: name }];
  assert.equal(about(shared({ shares: right("admin") })).includes("clients.edit"), true);
  assert.equal(about(shared({ shares: right("admin") })).includes("clients.end"), false);
  assert.equal(about(shared({ shares: right("client_admin") })).includes("clients.edit"), false);
  assert.deepEqual(about(shared({})), []);
  assert.equal(about(smallWith({})).includes("clients.end"), true);
  assert.deepEqual(about(smallWith({ link: { status: "ended" } })), []);
  assert.equal(
    about(smallWith({ manager: { features: { clients: false } } })).includes("clients.edit"),
    false,
  );
});

test("leaving takes clients.enter, and clients.act to do more than look (R6)", () => {
  const may = (role: string[], permission: string) => bobMay(smallWith({ member: { role } }), permission);
  assert.equal(may(["account.view", "account.edit", "clients.act"], "account.view"), false);
  assert.equal(may(["account.view", "account.edit", "clients.enter"], "account.view"), true);
  assert.equal(may(["account.view", "account.edit", "clients.enter"], "account.edit"), false);
  assert.equal(may(["account.view", "account.edit", "clients.enter", "clients.act"], "account.edit"), true);
});

test("nobody leaves a manager account that is suspended, closed or without the clients feature (R6)", () => {
  for (const manager of [
    { state: "suspended" },
    { state: "closed" },
    { state: "frozen" },
    { features: { clients: false } },
  ])
    assert.equal(bobMay(smallWith({ manager }), "account.view"), false, JSON.stringify(manager));
});

test("the manager account's other features say nothing about its clients (R6)", () => {
  const features = { billing: false, tickets: false, services: false, orders: false, api: false };
  const facts = smallWith({ manager: { features } });
  assert.equal(bobMay(facts, "invoices.pay", "manager"), false);
  assert.equal(bobMay(facts, "invoices.pay", "client"), true);
});

test("a link that asks for two-factor lets nobody without it in (R6)", () => {
  const link = { requireTwoFactor: true };
  assert.equal(bobMay(smallWith({ link }), "account.view"), false);
  assert.equal(bobMay(smallWith({ link, bob: { twoFactor: true } }), "account.view"), true);
});

/** A line of accounts of which Bob owns the first. */
const line = (length: number, onward: (place: number) => boolean) => {
  const ids = ["client", ...Array.from({ length }, (_, place) => `up-${place + 1}`)].reverse();
  return smallWith({
    world: {
      accounts: ids.map((id, place) => ({ id, owner: place === 0 ? "bob" : "carl" })),
      members: [],
      links: ids.slice(1).map((client, place) => ({
        manager: ids[place] ?? "",
        client,
        ceiling: "admin",
        onward: onward(place),
      })),
    },
  });
};

test("a path goes over six links and not over seven (R6)", () => {
  assert.equal(
    bobMay(
      line(6, () => true),
      "people.manage",
    ),
    true,
  );
  assert.equal(
    bobMay(
      line(7, () => true),
      "people.manage",
    ),
    false,
  );
});

test("every link but the first must be onward (R6)", () => {
  assert.equal(
    bobMay(
      line(3, (place) => place > 0),
      "people.manage",
    ),
    true,
  );
  assert.equal(
    bobMay(
      line(3, (place) => place > 1),
      "people.manage",
    ),
    false,
  );
  assert.equal(
    bobMay(
      line(3, (place) => place < 2),
      "people.manage",
    ),
    false,
  );
});

test("a switched-off feature removes its areas for everybody, the owner too (R7)", () => {
  const facts = smallWith({ client: { features: { billing: false }, owner: "bob" } });
  for (const gone of ["invoices.view", "invoices.pay", "statements.view", "payment_methods.manage"])
    assert.equal(bobMay(facts, gone), false, gone);
  assert.equal(bobMay(facts, "orders.place"), true);
});

test("a suspended account keeps looking and settling, a closed one nothing (R7)", () => {
  const suspended = smallWith({ client: { state: "suspended" } });
  for (const left of ["account.view", "invoices.pay", "tickets.open", "tickets.close"])
    assert.equal(bobMay(suspended, left), true, left);
  for (const gone of ["orders.place", "people.manage", "account.edit"])
    assert.equal(bobMay(suspended, gone), false, gone);
  assert.equal(bobMay(smallWith({ client: { state: "closed", owner: "bob" } }), "account.view"), false);
  assert.equal(bobMay(smallWith({ client: { state: "frozen", owner: "bob" } }), "account.view"), false);
});

test("what is held at home and over all links adds up (R7)", () => {
  const facts = smallWith({
    world: {
      members: [
        { account: "manager", person: "bob", role: ["clients.enter", "clients.act", "orders.place"] },
        { account: "client", person: "bob", role: ["invoices.pay"] },
      ],
    },
  });
  assert.deepEqual([bobMay(facts, "orders.place"), bobMay(facts, "invoices.pay")], [true, true]);
  assert.deepEqual(
    [bobMay(facts, "orders.place", "client", "client"), bobMay(facts, "invoices.pay", "client", "client")],
    [false, true],
  );
  assert.deepEqual(
    [bobMay(facts, "orders.place", "client", "manager"), bobMay(facts, "invoices.pay", "client", "manager")],
    [true, false],
  );
});

test("asked via a manager account, a way that comes back through the account itself does not count (R8)", () => {
  // Bob is at home in the client only: client → manager → client is no path.
  const facts = smallWith({
    world: {
      members: [{ account: "client", person: "bob", role: "admin" }],
      links: [
        { manager: "client", client: "manager", ceiling: "admin", onward: true },
        { manager: "manager", client: "client", ceiling: "admin", onward: true },
      ],
    },
  });
  assert.equal(bobMay(facts, "people.manage"), true);
  assert.equal(bobMay(facts, "account.view", "client", "manager"), false);
});

test("a refusal names what determined it (R8)", () => {
  const why = (facts: ReturnType<typeof smallWith>, permission: string) =>
    decide(facts, { person: "bob", account: "client", permission }).why;
  assert.deepEqual(why(smallWith({ bob: { disabled: true } }), "account.view"), [
    { rule: "R3", refusal: "person-disabled" },
  ]);
  assert.deepEqual(why(smallWith({ client: { state: "closed" } }), "account.view"), [
    { rule: "R7", refusal: "account-closed" },
  ]);
  assert.deepEqual(why(smallWith({ client: { state: "suspended" } }), "account.edit"), [
    { rule: "R7", refusal: "account-suspended" },
  ]);
  assert.deepEqual(why(smallWith({ client: { features: { billing: false } } }), "invoices.pay"), [
    { rule: "R7", refusal: "feature-off" },
  ]);
  assert.deepEqual(why(smallWith({ link: { status: "ended" } }), "account.view"), [
    { rule: "R7", refusal: "no-way-in" },
  ]);
  assert.deepEqual(why(smallWith({ link: { ceiling: "viewer" } }), "account.edit"), [
    { rule: "R7", refusal: "not-held" },
  ]);
});
