#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const needed = 24;

if (Number(process.versions.node.split(".")[0]) >= needed) await import("../src/cli.ts");
else process.exitCode = runWithOwnNode();

// Keyholder brings its Node as a package; npm and npx put it first in the path, a call by path does not.
function runWithOwnNode() {
  const node = ownNode();
  if (!node) {
    console.error(
      `Keyholder needs Node ${needed} or newer, and this is ${process.version}. Install it from nodejs.org.`,
    );
    return 1;
  }
  const { status } = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  return status ?? 1;
}

function ownNode() {
  const platform = `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  try {
    const folder = join(createRequire(import.meta.url).resolve(`node-${platform}/package.json`), "..");
    return join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
  } catch {
    return undefined;
  }
}
