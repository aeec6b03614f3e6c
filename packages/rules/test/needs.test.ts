import assert from "node:assert/strict";
import { test } from "node:test";
import { catalogueWith, defaultCatalogue, names, needs, presetSet, presets } from "../src/index.ts";

const of = (name: string) => needs(defaultCatalogue, name);

test("whoever does anything in an area needs to see it", () => {
  assert.deepEqual(of("invoices.pay"), ["invoices.view"]);
  assert.deepEqual(of("people.manage"), ["people.view"]);
  assert.deepEqual(of("account.close"), ["account.view"]);
});

test("seeing an area needs nothing, nor does what is done in an area that nobody sees", () => {
  assert.deepEqual(of("invoices.view"), []);
  assert.deepEqual(of("payment_methods.manage"), []);
  assert.deepEqual(of("audit.view"), []);
});

test("whoever acts in clients, or enters all of them, needs to enter and to see them", () => {
  assert.deepEqual(of("clients.enter"), ["clients.view"]);
  assert.deepEqual(of("clients.act"), ["clients.view", "clients.enter"]);
  assert.deepEqual(of("clients.all"), ["clients.view", "clients.enter"]);
  assert.deepEqual(of("clients.edit"), ["clients.view"]);
});

test("roles and groups are made by those who see the team", () => {
  assert.deepEqual(of("roles.manage"), ["people.view"]);
  assert.deepEqual(of("groups.manage"), ["people.view"]);
});

test("an operator's own permissions need the view of their area, where the operator made one", () => {
  const catalogue = catalogueWith([
    { name: "galleries.edit", level: "editor" },
    { name: "galleries.view", level: "viewer" },
    { name: "prints.order", level: "editor" },
  ]);
  assert.deepEqual(needs(catalogue, "galleries.edit"), ["galleries.view"]);
  assert.deepEqual(needs(catalogue, "prints.order"), []);
});

test("a permission that is not there needs nothing", () => {
  assert.deepEqual(of("galleries.edit"), []);
});

test("every preset holds what its permissions need", () => {
  for (const preset of presets) {
    const held = names(defaultCatalogue, presetSet(defaultCatalogue, preset));
    for (const name of held)
      for (const needed of of(name)) assert.ok(held.includes(needed), `${preset}: ${needed}`);
  }
});
