import assert from "node:assert/strict";
import { test } from "node:test";
import { accountPath, paths, returnPath, signInPath } from "../src/paths.ts";

const backFrom = (to: string) => returnPath(String(new URLSearchParams({ to })));

test("Sign-in comes back to the page that asked for it, with its search and what stands behind the #", () => {
  for (const path of [accountPath("KH-1934-0072", "audit", { q: "a b" }), `${paths.invitation}#token=abc`])
    assert.equal(returnPath(new URL(signInPath(path), "https://x.example").hash.slice(1)), path);
});

test("Sign-in comes back to no page but ours, however a crafted link writes another's address", () => {
  for (const to of [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "javascript:alert(1)",
    "evil.example",
    "",
  ])
    assert.equal(backFrom(to), paths.start, JSON.stringify(to));
});
