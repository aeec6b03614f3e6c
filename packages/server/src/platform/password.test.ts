import assert from "node:assert/strict";
import { test } from "node:test";
import { hash } from "@node-rs/argon2";
import { hashPassword, isOutdatedHash, passwordProblem, verifyPassword } from "./password.ts";

test("the right password is right, any other is wrong", async () => {
  const stored = await hashPassword("correct horse battery");
  assert.match(stored, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.equal(await verifyPassword(stored, "correct horse battery"), true);
  assert.equal(await verifyPassword(stored, "correct horse batterz"), false);
  assert.equal(await verifyPassword(stored, ""), false);
});

test("a letter is the same however a keyboard composes it", async () => {
  const stored = await hashPassword("zażółć gęślą jaźń".normalize("NFC"));
  assert.equal(await verifyPassword(stored, "zażółć gęślą jaźń".normalize("NFD")), true);
});

test("someone without a password never gets in", async () => {
  for (const password of ["", "correct horse battery", "x".repeat(10_000)]) {
    assert.equal(await verifyPassword(null, password), false);
  }
});

test("a password has 10 to 200 characters", async () => {
  assert.equal(passwordProblem("123456789"), "too_short");
  assert.equal(passwordProblem("1234567890"), undefined);
  assert.equal(passwordProblem("😀".repeat(200)), undefined);
  assert.equal(passwordProblem("x".repeat(201)), "too_long");
  await assert.rejects(hashPassword("short"), RangeError);
});

test("a hash of another strength is outdated", async () => {
  assert.equal(isOutdatedHash(await hash("correct horse", { memoryCost: 8192, timeCost: 1 })), true);
  assert.equal(isOutdatedHash(await hashPassword("correct horse")), false);
});
