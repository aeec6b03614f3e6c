import assert from "node:assert/strict";
import { test } from "node:test";
import {
  catalogueWith,
  decide,
  defaultCatalogue,
  effective,
  levelSet,
  names,
  type Preset,
  prepare,
  presetSet,
  presets,
  setOf,
  setWhere,
} from "../src/index.ts";
import { smallWorld } from "./small-world.ts";

const namesOf = (preset: Preset) => names(defaultCatalogue, presetSet(defaultCatalogue, preset)).sort();

test("the catalogue has thirty-seven permissions, of which three are reserved and two are for the owner alone (R1)", () => {
  const { permissions } = defaultCatalogue;
  const where = (holds: (one: (typeof permissions)[number]) => boolean) =>
    permissions.filter(holds).map((one) => one.name);
  assert.equal(permissions.length, 37);
  assert.deepEqual(
    where((one) => one.reserved),
    ["account.transfer", "account.close", "managers.manage"],
  );
  assert.deepEqual(
    where((one) => one.level === "owner"),
    ["account.transfer", "account.close"],
  );
  assert.deepEqual(where((one) => one.level === "viewer").sort(), [
    "account.view",
    "clients.enter",
    "clients.view",
    "contacts.view",
    "emails.view",
    "invoices.view",
    "managers.view",
    "orders.view",
    "people.view",
    "services.view",
    "statements.view",
    "tickets.view",
  ]);
  assert.deepEqual(where((one) => one.level === "editor").sort(), [
    "account.edit",
    "clients.act",
    "clients.edit",
    "contacts.manage",
    "invoices.pay",
    "orders.place",
    "services.manage",
    "services.secrets",
    "services.signin",
    "tickets.close",
    "tickets.open",
  ]);
});

test("every viewer-level permission is viewing, and no other is (R1)", () => {
  for (const one of defaultCatalogue.permissions) assert.equal(one.viewing, one.level === "viewer");
});

test("a level holds every permission of its own level and of the lower ones (R1)", () => {
  const count = (level: "viewer" | "editor" | "admin" | "owner") =>
    names(defaultCatalogue, levelSet(defaultCatalogue, level)).length;
  assert.deepEqual([count("viewer"), count("editor"), count("admin"), count("owner")], [12, 23, 35, 37]);
});

test("the preset roles hold what the law lists for them (R2)", () => {
  assert.deepEqual(namesOf("suspended"), []);
  assert.deepEqual(namesOf("support"), [
    "account.view",
    "contacts.view",
    "services.view",
    "tickets.close",
    "tickets.open",
    "tickets.view",
  ]);
  assert.deepEqual(namesOf("sales"), [
    "account.view",
    "contacts.view",
    "invoices.view",
    "orders.place",
    "orders.view",
    "services.view",
    "tickets.close",
    "tickets.open",
    "tickets.view",
  ]);
  assert.deepEqual(namesOf("billing"), [
    "account.view",
    "contacts.manage",
    "contacts.view",
    "emails.view",
    "invoices.pay",
    "invoices.view",
    "orders.view",
    "payment_methods.manage",
    "services.view",
    "statements.view",
    "tickets.close",
    "tickets.open",
    "tickets.view",
  ]);
  assert.deepEqual(namesOf("technical"), [
    "account.view",
    "clients.act",
    "clients.enter",
    "clients.view",
    "services.manage",
    "services.secrets",
    "services.signin",
    "services.view",
    "tickets.close",
    "tickets.open",
    "tickets.view",
  ]);
  assert.deepEqual(namesOf("client_manager"), [
    "account.view",
    "clients.act",
    "clients.all",
    "clients.edit",
    "clients.end",
    "clients.enter",
    "clients.features",
    "clients.invite",
    "clients.view",
    "people.view",
    "services.view",
    "tickets.close",
    "tickets.open",
    "tickets.view",
  ]);
  const missing = namesOf("admin").filter((name) => !namesOf("client_admin").includes(name));
  assert.deepEqual(missing, ["clients.edit", "clients.end", "clients.features"]);
});

test("no preset role holds an owner-level permission (R1)", () => {
  for (const preset of presets)
    assert.ok(namesOf(preset).every((name) => name !== "account.transfer" && name !== "account.close"));
});

test("an operator's own permission behaves like any other of its level (R1)", () => {
  const catalogue = catalogueWith([
    { name: "galleries.edit", level: "editor" },
    { name: "galleries.view", level: "viewer" },
  ]);
  const ask = (role: string, ceiling: string) => {
    const world = {
      ...smallWorld,
      members: [{ account: "manager", person: "bob", role }],
      links: [{ manager: "manager", client: "client", ceiling }],
    };
    const facts = prepare(world, { catalogue });
    return ["galleries.edit", "galleries.view"].map(
      (permission) => decide(facts, { person: "bob", account: "client", permission }).allow,
    );
  };
  assert.deepEqual(ask("admin", "admin"), [true, true]);
  assert.deepEqual(ask("admin", "viewer"), [false, true]);
  assert.deepEqual(ask("viewer", "editor"), [false, true]);
  assert.deepEqual(ask("support", "admin"), [false, false]);
});

test("an operator's owner-level permission is the owner's alone and never crosses a link (R1)", () => {
  const catalogue = catalogueWith([{ name: "vault.burn", level: "owner" }]);
  const world = {
    ...smallWorld,
    members: [{ account: "manager", person: "bob", role: "admin", ticked: ["vault.burn"] }],
    links: [
      { manager: "manager", client: "client", ceiling: ["clients.enter", "clients.act", "vault.burn"] },
    ],
  };
  const facts = prepare(world, { catalogue });
  const burns = (person: string, account: string) =>
    decide(facts, { person, account, permission: "vault.burn" }).allow;
  assert.deepEqual(
    [burns("ann", "manager"), burns("bob", "manager"), burns("ann", "client")],
    [true, false, false],
  );
});

test("an operator's own area is a feature by its own name (R7)", () => {
  const catalogue = catalogueWith([{ name: "galleries.edit", level: "editor" }]);
  const accounts = [
    { id: "manager", owner: "ann", features: { galleries: false, people: false, huh: false } },
  ];
  const facts = prepare({ ...smallWorld, accounts }, { catalogue });
  const ask = (permission: string) => decide(facts, { person: "ann", account: "manager", permission }).allow;
  assert.deepEqual([ask("galleries.edit"), ask("people.manage"), ask("account.close")], [false, true, true]);
});

test("a catalogue refuses a bad name, an unknown level and a permission that is there already (R1)", () => {
  const add = (name: string, level: string) => () => catalogueWith([{ name, level: level as "viewer" }]);
  for (const name of ["galleries", "Galleries.edit", "a.b.c", ".edit", "galleries.", "", "gal leries.edit"])
    assert.throws(add(name, "editor"), /area\.action/);
  assert.throws(add("galleries.edit", "boss"), /unknown level "boss"/);
  assert.throws(add("account.view", "viewer"), /"account.view" is there twice/);
  const twice = { name: "galleries.edit", level: "editor" } as const;
  assert.throws(() => catalogueWith([twice, twice]), /"galleries.edit" is there twice/);
});

test("a name that no catalogue knows is in no set (R1)", () => {
  assert.equal(setOf(defaultCatalogue, ["no.such", "__proto__", "constructor"]), 0n);
  const everything = setWhere(defaultCatalogue, () => true);
  assert.deepEqual(setOf(defaultCatalogue, names(defaultCatalogue, everything)), everything);
  assert.equal(effective(prepare(smallWorld), "ann", "manager"), everything);
});
