import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { type ClusterLock, takeClusterLock } from "./cluster-lock.ts";
import type { Log } from "./log.ts";
import { findPostgresBinaries } from "./postgres-binaries.ts";
import { makeCluster } from "./postgres-cluster.ts";
import {
  launchPostgres,
  type RunningPostgres,
  removeSocketFolder,
  shutDownPostgres,
  socketBase,
} from "./postgres-process.ts";
import { choosePostgresUser, letPostgresReach } from "./postgres-user.ts";
import { isRunning, markStale, readPostmasterFile } from "./postmaster-file.ts";
import { StartError } from "./start-error.ts";
import { until } from "./until.ts";

export interface EmbeddedPostgres {
  /** For Keyholder: an ordinary role that owns the database. For pg, Kysely and graphile-worker alike. */
  connectionString: string;
  /** The superuser, for tests and tools. */
  adminConnectionString: string;
  /** An earlier run was killed and left PostgreSQL running; this run uses it. */
  adopted: boolean;
  /** It is that of another Keyholder, which may be of another version, and may stop it at any time. */
  guest: boolean;
  /** Without it PostgreSQL goes on running when the process ends, and the next start adopts it. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  dataFolder: string;
  log: Log;
  /** PostgreSQL ended, though nobody asked it to. Without this, the process exits with 1. */
  onDeath?: () => void;
  /** Where another Keyholder runs on the folder: to use its PostgreSQL beside it instead of being refused. */
  asGuest?: boolean;
  /** false: quick, and lost when the machine fails. For tests. */
  durable?: boolean;
}

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, durable = true, asGuest = false } = options;
  const folder = resolve(options.dataFolder, "postgres");
  await mkdir(dirname(folder), { recursive: true });
  const binaries = await findPostgresBinaries();
  const user = await letPostgresReach(await choosePostgresUser(folder), [
    binaries.postgres,
    dirname(folder),
    socketBase,
  ]);
  await makeCluster(folder, { initdb: binaries.initdb, user, durable });

  const launch = () => launchPostgres(folder, { postgres: binaries.postgres, user, durable });
  const running = await until(() => adoptOrLaunch(folder, launch, asGuest), { within: 60_000, every: 100 });
  if (!running) {
    throw new StartError(
      `PostgreSQL runs on the folder ${folder} but does not answer. Stop it (kill -INT with the number in the ` +
        "first line of postmaster.pid there), then start Keyholder again.",
    );
  }
  const address = (role: string, database: string) =>
    `postgresql://${role}@localhost:5432/${database}?host=${encodeURIComponent(running.socketFolder)}&sslmode=disable`;
  const addresses = {
    connectionString: address("keyholder", "keyholder"),
    adminConnectionString: address("postgres", "postgres"),
  };
  if (running.lock === null) return { ...addresses, adopted: false, guest: true, stop: async () => {} };
  await makeDatabase(running.lock);
  if (running.adopted) log.warn("An earlier run was killed; the PostgreSQL that it left running is used.");

  let stopping: Promise<void> | undefined;
  watch(running, folder, () => {
    if (stopping) return;
    log.fatal("PostgreSQL ended, though nobody asked it to. See postgres.log in the data folder.");
    if (options.onDeath) options.onDeath();
    else process.exit(1);
  });
  return {
    ...addresses,
    guest: false,
    adopted: running.adopted,
    stop() {
      stopping ??= shutDownPostgres(folder, running);
      return stopping;
    },
  };
}

/** One whose lock another Keyholder holds, and goes on holding. */
interface HostedPostgres {
  readonly socketFolder: string;
  readonly lock: null;
}

async function adoptOrLaunch(
  folder: string,
  launch: () => Promise<boolean>,
  asGuest: boolean,
): Promise<RunningPostgres | HostedPostgres | undefined> {
  const found = await readPostmasterFile(folder);
  const adopted = found !== undefined && (await isRunning(folder, found));
  if (!adopted) {
    if (found) {
      await markStale(folder);
      await removeSocketFolder(found.socketFolder);
    }
    if (!(await launch())) return undefined;
  }
  const postmaster = await readPostmasterFile(folder);
  if (!postmaster?.ready) return undefined;
  const lock = await takeClusterLock(postmaster.socketFolder);
  if (!lock) return undefined;
  // Whoever holds the lock will stop PostgreSQL, even if it was we who launched it a moment ago.
  if (lock === "taken" && asGuest) return { socketFolder: postmaster.socketFolder, lock: null };
  if (lock === "taken") {
    throw new StartError(
      `Another Keyholder is running with the data folder ${dirname(folder)}. ` +
        "Stop it first, or give this one another folder by KEYHOLDER_DATA.",
    );
  }
  return { pid: postmaster.pid, socketFolder: postmaster.socketFolder, lock, adopted };
}

async function makeDatabase({ client }: ClusterLock): Promise<void> {
  const { rows } = await client.query(
    `select exists (select from pg_roles where rolname = 'keyholder') as role,
       exists (select from pg_database where datname = 'keyholder') as database`,
  );
  if (!rows[0].role) await client.query("create role keyholder login");
  if (!rows[0].database) await client.query("create database keyholder owner keyholder template template0");
}

/** PostgreSQL closes all connections when one of its children crashes, and goes on: then the lock is taken anew. */
function watch(running: RunningPostgres, folder: string, died: () => void): void {
  running.lock.onLost = () => void takeAgain();
  async function takeAgain(): Promise<void> {
    const again = await until(
      async () => (!(await isRunning(folder, running)) ? "dead" : takeClusterLock(running.socketFolder)),
      { within: 30_000, every: 50 },
    ).catch(() => undefined);
    if (typeof again !== "object") return died();
    running.lock = again;
    watch(running, folder, died);
  }
}
