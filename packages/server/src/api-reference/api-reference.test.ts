import assert from "node:assert/strict";
import { test } from "node:test";
import { operations } from "@keyholder/contract";
import { startTestServer } from "../testing/index.ts";
import { exampleOf, schemaText } from "./schema-text.ts";

test("Every operation is in the reference once, with its demand, its problems and an example", async (t) => {
  const server = await startTestServer();
  t.after(() => server.close());
  const response = await fetch(`${server.url}/docs/api`);
  assert.equal(response.headers.get("content-type"), "text/html; charset=utf-8");
  const page = await response.text();
  for (const { id, summary, demand } of Object.values(operations)) {
    const [, own, more] = page.split(`<details id="${id}">`);
    assert.ok(own && more === undefined, id);
    const [told = ""] = own.split("</details>");
    assert.ok(told.includes(summary.replaceAll('"', "&quot;")), id);
    assert.ok(told.includes("<pre>curl "), id);
    if (demand.includes(".")) assert.ok(told.includes(`<code>${demand}</code>`), id);
    if (demand !== "nobody") assert.ok(told.includes("<code>not-signed-in</code>"), id);
  }
  for (const [path, type] of [
    ["reference.css", "text/css"],
    ["reference.js", "text/javascript"],
  ]) {
    const part = await fetch(`${server.url}/docs/api/${path}`);
    assert.deepEqual([part.status, part.headers.get("content-type")], [200, `${type}; charset=utf-8`]);
  }
  assert.ok(!/(src|href)="(https?:)?\/\//.test(page), "nothing comes from another server");
});

test("A schema is written down as a type, and an example has its shape", () => {
  const schema = {
    type: "object",
    properties: {
      email: { type: "string", format: "email", maxLength: 254 },
      days: { type: "integer", minimum: 1, maximum: 30 },
      level: { enum: ["viewer", "editor"] },
      tags: { type: "array", items: { anyOf: [{ type: "string" }, { type: "null" }] }, maxItems: 3 },
    },
    required: ["email", "days"],
  };
  assert.equal(
    schemaText(schema),
    `{
  email: string  // email; at most 254 characters
  days: integer  // 1–30
  level?: "viewer" | "editor"
  tags?: (string | null)[]  // at most 3 items
}`,
  );
  assert.deepEqual(exampleOf(schema), { email: "adam@studio.example", days: 1 });
});
