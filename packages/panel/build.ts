import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { promisify } from "node:util";

const here = import.meta.dirname;
const dist = join(here, "dist");
const stamp = join(dist, ".sources");

/** What the pages are made of; `src/messages` follows from `messages`. */
const sources = [
  ...["src", "messages", "public", "project.inlang/settings.json"].map((path) => join(here, path)),
  ...["index.html", "vite.config.ts", "build.ts", "compile-messages.ts", "package.json"].map((path) =>
    join(here, path),
  ),
  ...["../sdk/src", "../contract/src", "../../package-lock.json"].map((path) => join(here, path)),
];

/**
 * Builds the pages into `dist`, unless they are built from just these sources already. In a process of its own: the
 * compilers keep much memory and timers of half a minute, and the server that waits for the pages runs for months.
 */
export default async function buildPanel(): Promise<void> {
  if (built() !== wanted()) await promisify(execFile)(process.execPath, [import.meta.filename]);
}

function built(): string | null {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return null;
  }
}

function filesOf(path: string): string[] {
  if (path === join(here, "src", "messages")) return [];
  try {
    return readdirSync(path)
      .sort()
      .flatMap((name) => filesOf(join(path, name)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return [path];
    throw error;
  }
}

function hashOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) {
    hash.update(relative(here, file).split(sep).join("/"));
    hash.update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function wanted(): string {
  return hashOf(sources.flatMap(filesOf));
}

if (import.meta.main) {
  const { build } = await import("vite");
  const { compileMessages } = await import("./compile-messages.ts");
  await compileMessages();
  await build({ configFile: join(here, "vite.config.ts"), logLevel: "warn" });
  writeFileSync(stamp, wanted());
  process.exit();
}
