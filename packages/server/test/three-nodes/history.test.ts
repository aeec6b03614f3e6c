import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Act, type History, unexplained, unexplainedByTrying } from "./history.ts";

const act = (start: number, end: number, allowed: boolean): Act => ({ start, end, allowed });

test("What was allowed after the answer to a revocation is found", () => {
  const changes = [act(10, 20, false)];
  const found = (answer: Act) => unexplained({ before: true, changes, answers: [answer] });
  assert.equal(found(act(0, 5, true)), null);
  assert.equal(found(act(15, 30, true)), null, "the revocation may take effect after it");
  assert.equal(found(act(12, 14, false)), null, "or before");
  assert.notEqual(found(act(21, 30, true)), null);
  assert.notEqual(found(act(0, 5, false)), null);
});

test("Once somebody was denied, nobody who asks later is allowed, even before the revocation is answered", () => {
  const changes = [act(10, 50, false)];
  const answers = [act(12, 20, false), act(21, 30, true)];
  assert.deepEqual(unexplained({ before: true, changes, answers }), answers[1]);
});

const times = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 10 }));
const history: fc.Arbitrary<History> = fc.record({
  before: fc.boolean(),
  changes: fc.array(fc.record({ gap: times, allowed: fc.boolean() }), { maxLength: 3 }).map((all) => {
    let clock = 0;
    return all.map(({ gap: [wait, length], allowed }) => {
      const start = clock + wait;
      clock = start + length + 1;
      return act(start, start + length, allowed);
    });
  }),
  answers: fc
    .array(fc.record({ when: times, allowed: fc.boolean() }), { maxLength: 5 })
    .map((all) => all.map(({ when: [start, length], allowed }) => act(start, start + length, allowed))),
});

test("It finds fault with exactly those histories that no order of the operations explains", () => {
  let faulty = 0;
  fc.assert(
    fc.property(history, (one) => {
      const isFaulty = unexplainedByTrying(one);
      faulty += Number(isFaulty);
      assert.equal(unexplained(one) !== null, isFaulty);
    }),
    { numRuns: 5000 },
  );
  assert.ok(faulty > 500 && faulty < 4500, `${faulty} of 5000 were faulty`);
});
