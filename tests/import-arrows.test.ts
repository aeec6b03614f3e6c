import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Which packages each may import (docs/map.md). */
const arrows: Record<string, readonly string[]> = {
  rules: [],
  contract: ["rules"],
  sdk: ["contract"],
  server: ["rules", "contract"],
  panel: ["sdk"],
};
/** Tests, and what only tests use, may also call the server as a program does. */
const ofTests = /\.test\.ts$|\/test\/|\/testing\//;
const rulesMayImport = /^node:(test|assert)/;

interface Import {
  readonly file: string;
  readonly from: string;
}

const imports: Import[] = globSync("packages/*/src/**/*.{ts,tsx}", { cwd: root })
  .filter((file) => !file.includes("/src/messages/"))
  .flatMap((file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g)].map(
      ([, from = ""]) => ({ file, from }),
    ),
  );

const packageOf = (file: string) => file.split("/")[1] ?? "";
const shown = ({ file, from }: Import) => `${file} imports ${from}`;

test("there are imports to look at", () => {
  assert.ok(imports.length > 200);
});

test("packages import one another only along the arrows", () => {
  const wrong = imports.filter(({ file, from }) => {
    const target = /^@keyholder\/(\w+)/.exec(from)?.[1];
    if (!target) return false;
    if (packageOf(file) === "server" && target === "sdk") return !ofTests.test(file);
    return !arrows[packageOf(file)]?.includes(target);
  });
  assert.deepEqual(wrong.map(shown), []);
});

test("no package reaches into another's folder", () => {
  const wrong = imports.filter(({ file, from }) => {
    if (!from.startsWith(".")) return false;
    const target = relative(root, resolve(root, dirname(file), from));
    return target.split("/").slice(0, 2).join("/") !== file.split("/").slice(0, 2).join("/");
  });
  assert.deepEqual(wrong.map(shown), []);
});

function isWithin(folder: string, file: string, from: string): boolean {
  return (
    from.startsWith(".") &&
    !relative(resolve(root, folder), resolve(root, dirname(file), from)).startsWith("..")
  );
}

test("the rules depend on nothing", () => {
  const wrong = imports.filter(
    ({ file, from }) =>
      packageOf(file) === "rules" &&
      !isWithin("packages/rules/src", file, from) &&
      !(ofTests.test(file) && rulesMayImport.test(from)),
  );
  assert.deepEqual(wrong.map(shown), []);
});

test("the platform knows no concept, and no concept another's store", () => {
  const concept = (path: string) => /packages\/server\/src\/concepts\/([\w-]+)/.exec(path)?.[1];
  const wrong = imports.filter(({ file, from }) => {
    if (!from.startsWith(".") || ofTests.test(file)) return false;
    const target = relative(root, resolve(root, dirname(file), from));
    if (file.startsWith("packages/server/src/platform/"))
      return !target.startsWith("packages/server/src/platform/");
    const home = concept(file);
    return /\/store[\w-]*\.ts$/.test(target) && home !== undefined && concept(target) !== home;
  });
  assert.deepEqual(wrong.map(shown), []);
});

test("the panel's ui parts know no router, no query and no concept", () => {
  const wrong = imports.filter(
    ({ file, from }) =>
      file.startsWith("packages/panel/src/ui/") &&
      (/^@tanstack|^@keyholder/.test(from) || /\/(concepts|parts|messages)\//.test(from)),
  );
  assert.deepEqual(wrong.map(shown), []);
});
