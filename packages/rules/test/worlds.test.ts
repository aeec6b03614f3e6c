import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { decide, explain, prepare, type WorldFile } from "../src/index.ts";

const folder = new URL("../worlds/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

test("there are worlds to learn from, and each has decisions", () => {
  assert.ok(files.length >= 6);
});

for (const name of files) {
  const { world, decisions = [] } = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as WorldFile;
  const facts = prepare(world);
  assert.ok(decisions.length > 0, `${name} has no decisions`);
  for (const { person, account, permission, via, allow, rule } of decisions) {
    const where = via ? `${account} via ${via}` : account;
    test(`${name}: ${person} ${allow ? "may" : "may not"} ${permission} in ${where} (${rule})`, () => {
      const question = { person, account, permission, via: via ?? null };
      const decision = decide(facts, question);
      assert.equal(decision.allow, allow);
      assert.ok(decision.why.length > 0);
      const explanation = explain(facts, question);
      assert.equal(explanation.allow, allow);
      assert.equal(explanation.paths[0]?.allow ?? false, allow);
    });
  }
}
