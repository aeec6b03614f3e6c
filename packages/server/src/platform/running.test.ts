import assert from "node:assert/strict";
import { test } from "node:test";
import { Running } from "./running.ts";

test("What is under way is waited for, whether it succeeds or fails, but not for longer than one is told", async () => {
  const running = new Running();
  assert.equal(await running.over({ within: 0 }), 0);
  const [good, bad] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  const [one, other] = [running.counted(() => good.promise), running.counted(() => bad.promise)];
  assert.equal(await running.over({ within: 1 }), 2);
  const over = running.over({ within: 60_000 });
  good.resolve("done");
  bad.reject(new Error("failed"));
  assert.equal(await one, "done");
  await assert.rejects(other, /failed/);
  assert.equal(await over, 0);
});
