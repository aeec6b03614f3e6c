import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import type { Socket } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import { createLog } from "./log.ts";
import { makeTestFolder } from "./test-folder.ts";

/**
 * A PostgreSQL for tests in a temporary folder, for as long as this process lives. A test runner starts it once and
 * hands the answer to the tests as KEYHOLDER_TEST_POSTGRES.
 */
export async function startTestPostgres(): Promise<{ adminConnectionString: string; stop(): Promise<void> }> {
  // A process of its own, which ends when the pipe breaks: so even a test that is killed leaves nothing behind.
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], {
    stdio: ["pipe", "pipe", "inherit"],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const lines = createInterface(child.stdout);
  const adminConnectionString = await new Promise<string>((resolve, reject) => {
    lines.once("line", resolve);
    child.once("exit", (code) => reject(new Error(`The PostgreSQL for tests did not start (${code}).`)));
    child.once("error", reject);
  });
  lines.close();
  child.unref();
  (child.stdin as Socket).unref();
  (child.stdout as Socket).unref();
  return {
    adminConnectionString,
    async stop() {
      child.ref();
      child.stdin.end();
      await ended;
    },
  };
}

async function main(): Promise<void> {
  const dataFolder = await makeTestFolder();
  const parentGone = new Promise<void>((resolve) => {
    process.stdin.once("close", resolve).once("error", () => resolve());
    process.stdin.resume();
  });
  try {
    const postgres = await startEmbeddedPostgres({ dataFolder, log: createLog("fatal"), durable: false });
    process.stdout.write(`${postgres.adminConnectionString}\n`);
    await parentGone;
    await postgres.stop();
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

if (import.meta.main) await main();
