import assert from "node:assert/strict";
import { type ProblemCode, ProblemError } from "@keyholder/sdk";
import { everything } from "./everything.ts";
import type { TestServer } from "./test-server.ts";

/** Asserts that a call is refused with this code and that nothing was written. Answers the problem. */
export async function refused(server: TestServer, code: ProblemCode, call: () => Promise<unknown>) {
  const before = await everything(server.env.db);
  const error = await call().then(
    () => assert.fail(`it was not refused, and should have been with ${code}`),
    (error: unknown) => error,
  );
  if (!(error instanceof ProblemError)) throw error;
  assert.equal(error.code, code, JSON.stringify(error.problem));
  assert.deepEqual(await everything(server.env.db), before, "something was written");
  return error.problem;
}
