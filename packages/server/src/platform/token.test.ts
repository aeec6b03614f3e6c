import assert from "node:assert/strict";
import { test } from "node:test";
import { createToken, hashOf } from "./token.ts";

test("a token is 256 random bits that need no escaping in an address", () => {
  const tokens = new Set(Array.from({ length: 100 }, createToken));
  assert.equal(tokens.size, 100);
  for (const token of tokens) assert.match(token, /^[\w-]{43}$/);
});

test("a token's hash is its SHA-256", () => {
  assert.equal(
    hashOf("abc").toString("hex"),
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});
