import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { chown, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { ClusterLock } from "./cluster-lock.ts";
import { postgresEnvironment } from "./postgres-cluster.ts";
import type { PostgresUser } from "./postgres-user.ts";
import { isRunning, postmasterFileExists, readPostmasterFile } from "./postmaster-file.ts";
import { StartError } from "./start-error.ts";
import { until } from "./until.ts";

const socketPrefix = "keyholder-pg-";
/** The path of a unix socket may have about 100 characters, which many a data folder exceeds. */
export const socketBase = tmpdir().length > 60 ? "/tmp" : tmpdir();
const tenMegabytes = 10 * 1024 * 1024;

export interface LaunchOptions {
  postgres: string;
  user: PostgresUser;
  durable: boolean;
}

/** true: ready. false: another start got there first, or children of a killed PostgreSQL still end; try again. */
export async function launchPostgres(folder: string, options: LaunchOptions): Promise<boolean> {
  const { postgres, user, durable } = options;
  const socketFolder = await makeSocketFolder(user);
  const logFile = join(dirname(folder), "postgres.log");
  const size = await stat(logFile).then(({ size }) => size, () => 0); // biome-ignore format: one thought
  const logFrom = size > tenMegabytes ? 0 : size;
  const output = openSync(logFile, logFrom === size ? "a" : "w", 0o600);
  const { program, args, ids } = user.command(postgres, ["-D", folder, ...settings(socketFolder, durable)]);
  // Detached, or Ctrl-C in a terminal would stop PostgreSQL before Keyholder has finished its requests.
  const child = spawn(program, args, {
    ...ids,
    cwd: "/",
    env: postgresEnvironment,
    stdio: ["ignore", output, output],
    detached: true,
  });
  closeSync(output);
  let ended: string | undefined;
  child.once("error", (error) => {
    ended = error.message;
  });
  child.once("exit", () => {
    ended ??= "";
  });
  child.unref();
  const ready = await until(
    async () => {
      if (ended !== undefined) return "ended";
      const postmaster = await readPostmasterFile(folder);
      return postmaster?.pid === child.pid && postmaster?.ready && "ready";
    },
    { within: 600_000 },
  );
  if (ready === "ready") return true;

  await rm(socketFolder, { recursive: true, force: true });
  const said = (await readFile(logFile, "utf8").catch(() => "")).slice(logFrom);
  if (/lock file .* already exists|shared memory block .* is still in use/.test(said)) return false;
  const reasons = said
    .split("\n")
    .filter((line) => /FATAL|ERROR|HINT|DETAIL|setpriv|error while loading/.test(line));
  throw new StartError(
    `PostgreSQL did not start on the folder ${folder}: ${ended || reasons.join(" ") || said.slice(-500)}`,
  );
}

function settings(socketFolder: string, durable: boolean): string[] {
  const set: Record<string, string> = {
    listen_addresses: "",
    port: "5432",
    unix_socket_directories: socketFolder,
    unix_socket_permissions: "0700",
    timezone: "UTC",
    log_timezone: "UTC",
    jit: "off",
    ...(durable
      ? { fsync: "on", synchronous_commit: "on", full_page_writes: "on" }
      : {
          full_page_writes: "off",
          autovacuum: "off",
          max_connections: "300",
        }),
  };
  return Object.entries(set).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

async function makeSocketFolder({ owner }: PostgresUser): Promise<string> {
  const folder = await mkdtemp(join(socketBase, socketPrefix));
  if (owner) await chown(folder, owner.uid, owner.gid);
  return folder;
}

export async function removeSocketFolder(folder: string): Promise<void> {
  if (basename(folder).startsWith(socketPrefix)) await rm(folder, { recursive: true, force: true });
}

export interface RunningPostgres {
  pid: number;
  socketFolder: string;
  lock: ClusterLock;
  adopted: boolean;
}

/** Fast shutdown: open transactions are rolled back, and everything is written. The lock is held to the end. */
export async function shutDownPostgres(folder: string, running: RunningPostgres): Promise<void> {
  running.lock.onLost = undefined;
  try {
    process.kill(running.pid, "SIGINT");
  } catch {
    // It died already.
  }
  // Its file goes away last. Its number is no sign: without a parent that waits for it, it stays as a zombie.
  const gone = await until(async () => !postmasterFileExists(folder) || !(await isRunning(folder, running)), {
    within: 60_000,
  });
  await running.lock.release().catch(() => {});
  if (!gone) throw new Error(`PostgreSQL on the folder ${folder} did not stop within a minute.`);
  await removeSocketFolder(running.socketFolder);
}
