import assert from "node:assert/strict";
import { test } from "node:test";
import { tryAgain } from "./try-again.ts";

const failing = (times: number, code: string) => {
  let calls = 0;
  const work = async () => {
    calls++;
    if (calls <= times) throw Object.assign(new Error("lost"), { code });
    return calls;
  };
  return { work, calls: () => calls };
};

test("a transaction that lost against another one is run again, six times in all", async () => {
  for (const code of ["40P01", "40001"]) {
    assert.equal(await tryAgain(failing(2, code).work), 3);
    const hopeless = failing(9, code);
    await assert.rejects(tryAgain(hopeless.work), { code });
    assert.equal(hopeless.calls(), 6);
  }
});

test("any other failure stands", async () => {
  const taken = failing(1, "23505");
  await assert.rejects(tryAgain(taken.work), { code: "23505" });
  assert.equal(taken.calls(), 1);
});
