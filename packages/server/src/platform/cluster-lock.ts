import pg from "pg";
import { until } from "./until.ts";

/** Held by the one Keyholder that uses an embedded PostgreSQL, as long as its connection lives. */
export interface ClusterLock {
  client: pg.Client;
  /** Called when the connection breaks, not when it is released. */
  onLost: (() => void) | undefined;
  release(): Promise<void>;
}

// Any number will do that nothing else locks in the database postgres.
const lockKey = 4_201_877;

/** "taken": another Keyholder holds it. undefined: PostgreSQL does not take connections (yet, or any more). */
export async function takeClusterLock(socketFolder: string): Promise<ClusterLock | "taken" | undefined> {
  const client = new pg.Client({
    host: socketFolder,
    port: 5432,
    user: "postgres",
    database: "postgres",
    ssl: false,
    application_name: "keyholder lock",
  });
  const lock: ClusterLock = {
    client,
    onLost: undefined,
    release() {
      lock.onLost = undefined;
      return client.end();
    },
  };
  client.on("error", () => {});
  client.on("end", () => lock.onLost?.());
  try {
    await client.connect();
    // The connection of a Keyholder that was killed this moment goes away a little later.
    const got = await until(
      async () => {
        const { rows } = await client.query("select pg_try_advisory_lock($1) as got", [lockKey]);
        return rows[0].got as boolean;
      },
      { within: 1_000, every: 50 },
    );
    if (got) return lock;
  } catch {
    await client.end().catch(() => {});
    return undefined;
  }
  await client.end();
  return "taken";
}
