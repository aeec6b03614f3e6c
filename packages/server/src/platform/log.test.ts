import assert from "node:assert/strict";
import { test } from "node:test";
import { createLog } from "./log.ts";

test("secrets never reach the log", () => {
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => lines.push(line) });
  log.info({
    password: "hunter2",
    body: { token: "hunter2", answer: { secret: "hunter2" } },
    req: {
      headers: { authorization: "hunter2", cookie: "hunter2", "x-api-key": "hunter2", host: "example.com" },
    },
    res: { headers: { "set-cookie": "hunter2" } },
    headers: { cookie: "hunter2", "set-cookie": "hunter2" },
  });
  assert.equal(lines.length, 1);
  assert.doesNotMatch(lines[0] ?? "", /hunter2/);
  assert.match(lines[0] ?? "", /example\.com/);
});

test("messages below the level are left out", () => {
  const lines: string[] = [];
  createLog("warn", { write: (line) => lines.push(line) }).info("hello");
  assert.deepEqual(lines, []);
});
