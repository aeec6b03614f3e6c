import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chown, lchown, mkdtemp, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { PostgresUser } from "./postgres-user.ts";
import { StartError } from "./start-error.ts";

const run = promisify(execFile);

/** Nothing of the caller's environment may change what PostgreSQL does (PGDATA, PGOPTIONS, LANG …). */
export const postgresEnvironment = { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };

export interface ClusterOptions {
  initdb: string;
  user: PostgresUser;
  durable: boolean;
}

export async function makeCluster(folder: string, options: ClusterOptions): Promise<void> {
  if (existsSync(join(folder, "PG_VERSION"))) {
    await giveTo(folder, options.user);
    return;
  }
  // Made beside and renamed: a start that was killed half-way, or two at once, never leave half a cluster.
  const fresh = await mkdtemp(`${folder}.new-`);
  try {
    await initialise(fresh, options);
    await rename(fresh, folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOTEMPTY" || error.code === "EEXIST") {
        if (existsSync(join(folder, "PG_VERSION"))) return;
        throw new StartError(
          `The folder ${folder} is not empty and holds no PostgreSQL data. Move its files elsewhere, or give ` +
            "Keyholder another folder by KEYHOLDER_DATA.",
        );
      }
      throw error;
    });
    if (options.durable) await syncFolder(dirname(folder));
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function initialise(fresh: string, { initdb, user, durable }: ClusterOptions): Promise<void> {
  const { owner } = user;
  if (owner) await chown(fresh, owner.uid, owner.gid);
  const { program, args, ids } = user.command(initdb, [
    `--pgdata=${fresh}`,
    "--username=postgres",
    "--auth-local=trust",
    "--auth-host=reject",
    "--encoding=UTF8",
    // PostgreSQL's own collation: the order of texts never changes with the machine's C library.
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    // In the cluster's own file and not said at each start, which nothing could set otherwise for a while.
    ...(durable ? [] : ["--no-sync", "--set=fsync=off", "--set=synchronous_commit=off"]),
  ]);
  try {
    await run(program, args, { ...ids, cwd: "/", env: postgresEnvironment });
  } catch (error) {
    const { stderr, code, message } = error as Error & { stderr?: string; code?: unknown };
    const why = stderr?.trim() || message;
    throw new StartError(
      code === "ENOENT"
        ? `PostgreSQL's program ${initdb} cannot run on this machine (its C library is not glibc?). Set DATABASE_URL.`
        : `PostgreSQL could not make its data folder: ${why}`,
    );
  }
}

/** A folder that root copied back from a backup belongs to root, and PostgreSQL does not take it. */
async function giveTo(folder: string, { owner }: PostgresUser): Promise<void> {
  if (!owner || (await stat(folder)).uid === owner.uid) return;
  for (const entry of await readdir(folder, { recursive: true })) {
    await lchown(join(folder, entry), owner.uid, owner.gid);
  }
  await chown(folder, owner.uid, owner.gid);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
