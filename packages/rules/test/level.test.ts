import assert from "node:assert/strict";
import { test } from "node:test";
import { effective, home, shownLevel } from "../src/index.ts";
import { smallWith } from "./small-world.ts";

const bobs = (member: object, manager: object = {}) => {
  const facts = smallWith({ member, manager });
  return shownLevel(facts, "manager", home(facts, "bob", "manager"));
};

test("the levels are shown as themselves (R9)", () => {
  for (const level of ["viewer", "editor", "admin"])
    assert.deepEqual(bobs({ role: level }), { level, added: [], removed: [] });
});

test("the owner is shown as owner, whatever the features leave (R9)", () => {
  for (const manager of [{}, { features: { billing: false } }, { state: "closed" }]) {
    const facts = smallWith({ manager });
    const shown = shownLevel(facts, "manager", effective(facts, "ann", "manager"), { isOwner: true });
    assert.deepEqual(shown, { level: "owner", added: [], removed: [] });
  }
});

test("the highest level that is wholly held is shown, with what is added to it (R9)", () => {
  assert.deepEqual(bobs({ role: "viewer", ticked: ["orders.place"] }), {
    level: "viewer",
    added: ["orders.place"],
    removed: [],
  });
  const { level, added } = bobs({ role: "editor", unticked: ["invoices.pay"] });
  assert.equal(level, "viewer");
  assert.equal(added.includes("orders.place"), true);
  assert.equal(added.includes("invoices.pay"), false);
});

test("who holds less than viewer is shown at no level, with everything as added (R9)", () => {
  assert.deepEqual(bobs({ role: ["tickets.view"] }), { level: "none", added: ["tickets.view"], removed: [] });
  assert.deepEqual(bobs({ role: "suspended" }), { level: "none", added: [], removed: [] });
  assert.deepEqual(bobs({ role: "admin" }, { state: "closed" }), { level: "none", added: [], removed: [] });
});

test("a level counts as held when only what the features take away is missing (R9)", () => {
  const member = { role: "admin", unticked: ["orders.place"] };
  assert.equal(bobs(member).level, "viewer");
  assert.deepEqual(bobs(member, { features: { orders: false } }), { level: "admin", added: [], removed: [] });
});

test("through a link the level is shown that the link lets in, though what is reserved never crosses (R6, R9)", () => {
  for (const ceiling of ["viewer", "editor", "admin"]) {
    const facts = smallWith({ link: { ceiling } });
    const shown = shownLevel(facts, "client", effective(facts, "bob", "client"), { throughLink: true });
    assert.deepEqual(shown, { level: ceiling, added: [], removed: [] });
  }
});

test("who signs in to a client as admin is shown at his level, less what that right leaves out (R5, R9)", () => {
  const through = (role: string, right: string) => {
    const shares = [{ manager: "manager", client: "client", person: "bob", right }];
    const facts = smallWith({ member: { role }, manager: { clientAccess: "shared" }, world: { shares } });
    return shownLevel(facts, "client", effective(facts, "bob", "client"), { throughLink: true });
  };
  assert.deepEqual(through("editor", "client_admin"), {
    level: "editor",
    added: [],
    removed: ["clients.edit"],
  });
  assert.deepEqual(through("editor", "admin"), { level: "editor", added: [], removed: [] });
  assert.deepEqual(through("viewer", "client_admin"), { level: "viewer", added: [], removed: [] });
});

test("in his own account nobody is shown as admin without what is reserved (R9)", () => {
  assert.equal(bobs({ role: "admin", unticked: ["managers.manage"] }).level, "editor");
});
