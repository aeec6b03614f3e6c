import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, sep } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { packSdk } from "../../../tools/pack-sdk.ts";
import { startTestServer } from "../src/testing/index.ts";
import { runKeyholder } from "./run-keyholder.ts";

const root = join(import.meta.dirname, "../../..");

/** The machine's own Node, which may be older than the one that the workspace runs on; else this one. */
function plainNode(): string {
  const folders = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((one) => !one.includes(`${sep}node_modules`));
  const found = folders.map((one) => join(one, "node")).find((one) => existsSync(one));
  if (!found) return process.execPath;
  const [major = 0, minor = 0] = execFileSync(found, ["-p", "process.versions.node"], { encoding: "utf8" })
    .split(".")
    .map(Number);
  return major > 20 || (major === 20 && minor >= 3) ? found : process.execPath;
}

test("What is published is plain JavaScript with types, which any Node from 20.3 on runs", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "keyholder-packed-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const archive = packSdk(folder);
  const installed = join(folder, "node_modules/@keyholder/sdk");
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["xzf", archive, "-C", installed, "--strip-components", "1"]);
  for (const name of ["zod", "@types"])
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));

  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const made = await runKeyholder(["api-key", "create", "--name", "My product", "--decide"], {
    env: { DATABASE_URL: server.connectionString },
  });
  const token = made.out.trim();
  writeFileSync(
    join(folder, "ask.mjs"),
    `import { createKeyholder } from "@keyholder/sdk";
     const keyholder = createKeyholder({ url: "${server.url}", key: "${token}" });
     console.log(await keyholder.decide({ person: "jan", account: "bakery", permission: "invoices.pay" }));`,
  );
  const { stdout } = await promisify(execFile)(plainNode(), ["ask.mjs"], { cwd: folder });
  assert.equal(stdout, "true\n");

  writeFileSync(
    join(folder, "typed.mts"),
    `import { createKeyholder } from "@keyholder/sdk";
     const keyholder = createKeyholder({ url: "", key: "" });
     export const yes: Promise<boolean> = keyholder.decide({ person: "", account: "", permission: "" });
     // @ts-expect-error: a question without an account is none
     export const no = keyholder.decide({ person: "", permission: "" });`,
  );
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: { module: "nodenext", strict: true, noEmit: true, types: ["node"] } }),
  );
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  await promisify(execFile)(process.execPath, [tsc, "-p", folder]).catch(({ stdout: said }) =>
    assert.fail(said),
  );
});
