import assert from "node:assert/strict";
import { execFile, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { packSdk } from "../../../tools/pack-sdk.ts";
import { fillDemo } from "../src/demo/fill-demo.ts";
import { startTestServer } from "../src/testing/index.ts";

const root = join(import.meta.dirname, "../../..");
const page = readFileSync(join(root, "docs/ask-from-your-product.md"), "utf8");
const blocks = [...page.matchAll(/^```(\S+)(?: (\S+))?\n(.*?)^```$/gms)].map(([, language, name, text]) => ({
  language,
  name,
  text: text ?? "",
}));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

test("docs/ask-from-your-product.md does what it says, block by block", async (t) => {
  const server = await startTestServer({ demo: true });
  t.after(() => server.close());
  await fillDemo(server.env);
  const folder = mkdtempSync(join(tmpdir(), "my-product-"));
  t.after(() => rmSync(folder, { recursive: true }));
  // As `npm install` unpacks it, with what it would fetch taken from the workspace.
  const sdk = join(folder, "node_modules/@keyholder/sdk");
  mkdirSync(sdk, { recursive: true });
  execFileSync("tar", ["xzf", packSdk(folder), "-C", sdk, "--strip-components", "1"]);
  for (const name of ["zod", "express"])
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));

  const port = await freePort();
  const here = (text: string) =>
    text.replaceAll("http://localhost:4600", server.url).replaceAll("localhost:3000", `127.0.0.1:${port}`);
  const bash = (text: string) =>
    promisify(execFile)("bash", ["-c", here(text)], {
      cwd: folder,
      env: { ...process.env, PORT: `${port}` },
    });

  for (const { name, text } of blocks.filter(({ language }) => language === "js"))
    writeFileSync(join(folder, name ?? ""), text);
  const start = blocks.find(({ name }) => name === "start");
  const product = spawn("bash", ["-c", here((start?.text ?? "").replace(/^node /m, "exec node "))], {
    cwd: folder,
    env: { ...process.env, PORT: `${port}` },
    stdio: ["ignore", "inherit", "inherit"],
  });
  t.after(() => product.kill());
  await bash("curl -s --retry 50 --retry-connrefused --retry-delay 1 http://localhost:3000/ > /dev/null");

  const tries = blocks.filter(({ name, language }) => name === "try" || language === "json");
  let tried = 0;
  for (const [place, { name, text }] of tries.entries()) {
    if (name !== "try") continue;
    const { stdout } = await bash(text);
    assert.equal(stdout.trim(), tries[place + 1]?.text.trim(), text);
    tried++;
  }
  assert.equal(tried, 4);
});
