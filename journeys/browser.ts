import { spawnSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/**
 * A browser from the npm registry, which needs nothing installed: on a machine without the libraries that it links to,
 * it runs with the ones that it brings.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await unpacked();
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"],
    env: environment(executablePath),
  });
}

// The package unpacks into the folder for temporary files under names of its own: another user's, or another
// version's, must not be in the way.
const folder = join(tmpdir(), `keyholder-browser-${process.getuid?.() ?? 0}`);

async function unpacked(): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  const { default: packed, inflate } = await import("@sparticuz/chromium");
  const bin = new URL("../bin/", import.meta.resolve("@sparticuz/chromium"));
  await inflate(join(bin.pathname, "al2023.tar.br"));
  const executablePath = await packed.executablePath();
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  return executablePath;
}

function environment(executablePath: string): Record<string, string> {
  const env = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const runs = spawnSync(executablePath, ["--version"], { env }).status === 0;
  return runs ? env : { ...env, LD_LIBRARY_PATH: join(folder, "al2023", "lib") };
}
