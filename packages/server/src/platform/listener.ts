import pg from "pg";
import type { Log } from "./log.ts";

export interface ListenerOptions {
  readonly connectionString: string;
  readonly channel: string;
  readonly log: Log;
  readonly hear: (message: string) => void;
  /** From now on messages may be missed. Called before any can be, as far as anybody can know. */
  readonly lost: () => void;
  /** Every ten seconds, and an answer within five, unless told otherwise. */
  readonly beatMilliseconds?: number;
  readonly answerWithin?: number;
}

export interface Listener {
  /** Whether every message of this moment is heard. */
  readonly listening: boolean;
  stop(): Promise<void>;
}

/**
 * Hears what any node notifies on a channel of the database, over a connection of its own. One that breaks is opened
 * anew until it holds; one that is silently dead is found by its next beat.
 */
export async function listen(options: ListenerOptions): Promise<Listener> {
  const { connectionString, channel, log, hear, lost, beatMilliseconds = 10_000 } = options;
  const answerWithin = options.answerWithin ?? 5000;
  let client: pg.Client | null = null;
  let stopped = false;
  let wait: NodeJS.Timeout | undefined;
  let beat: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      connectionString,
      application_name: "keyholder listener",
      keepAlive: true,
      connectionTimeoutMillis: answerWithin,
      query_timeout: answerWithin,
    });
    fresh.on("error", (error) => drop(fresh, error.message));
    fresh.on("end", () => drop(fresh, "the connection was closed"));
    fresh.on("notification", ({ payload }) => fresh === client && hear(payload ?? ""));
    await fresh.connect();
    await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
    if (stopped) return void fresh.end();
    client = fresh;
    beatOf(fresh);
  }

  /** One after the other: the next is due once the one before was answered. */
  function beatOf(fresh: pg.Client): void {
    beat = setTimeout(() => {
      fresh.query("select 1").then(
        () => fresh === client && beatOf(fresh),
        (error: Error) => drop(fresh, error.message),
      );
    }, beatMilliseconds).unref();
  }

  function drop(broken: pg.Client, reason: string): void {
    if (broken !== client) return;
    client = null;
    clearTimeout(beat);
    if (stopped) return;
    log.warn({ reason }, "The connection that hears of changes broke.");
    lost();
    broken.end().catch(() => {});
    again(100);
  }

  function again(milliseconds: number): void {
    wait = setTimeout(() => {
      connect().catch(() => stopped || again(Math.min(milliseconds * 2, 10_000)));
    }, milliseconds).unref();
  }

  await connect();
  return {
    get listening() {
      return client !== null;
    },
    async stop() {
      stopped = true;
      clearTimeout(wait);
      clearTimeout(beat);
      await client?.end();
    },
  };
}
