import pg from "pg";
import type { Log } from "../../platform/log.ts";
import { Refusal } from "../../platform/refusal.ts";
import { type PageChange, readPageChanges } from "./feed-store.ts";

export interface PageFeedOptions {
  readonly connectionString: string;
  readonly log: Log;
  readonly hear: (change: PageChange) => void;
  /** Whether anybody listens. Asked before each read: the feed rests when nobody does. */
  readonly isFollowed: () => boolean;
  /** From now on changes may be missed, until somebody follows anew. */
  readonly lost: () => void;
  /** Ten times a second, an answer within three seconds, and half an hour, unless told otherwise. */
  readonly everyMilliseconds?: number;
  readonly answerWithin?: number;
  /** Between two reads, by the database's clock: whoever was stopped for longer has missed what was deleted meanwhile. */
  readonly longestPause?: number;
}

/** How far a connection has read. */
interface Place {
  readonly client: pg.Client;
  snapshot: string;
  now: number;
}

/**
 * Hears what any node has committed that open pages are told of, while somebody follows: over a connection of its own it
 * reads again and again what has become visible since the last time.
 */
export class PageFeed {
  readonly #options: PageFeedOptions;
  #beginning: Promise<void> | null = null;
  #place: Place | null = null;
  #next: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(options: PageFeedOptions) {
    this.#options = options;
  }

  /** What is committed after this is heard. Refused while the database can't be read. */
  async follow(): Promise<void> {
    if (this.#stopped) throw new Refusal("not-ready");
    if (this.#place) return;
    this.#beginning ??= this.#begin().finally(() => {
      this.#beginning = null;
    });
    await this.#beginning;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#beginning?.catch(() => {});
    this.#leave();
  }

  async #begin(): Promise<void> {
    const { connectionString, answerWithin = 3_000, log } = this.#options;
    const client = new pg.Client({
      connectionString,
      application_name: "keyholder page feed",
      keepAlive: true,
      connectionTimeoutMillis: answerWithin,
      // A connection that was cut without a word never answers.
      query_timeout: answerWithin,
    });
    client.on("error", ({ message }) => this.#lose(client, message));
    client.on("end", () => this.#lose(client, "the connection was closed"));
    try {
      await client.connect();
      const { snapshot, now } = await readPageChanges(client, null);
      this.#place = { client, snapshot, now };
    } catch (error) {
      client.end().catch(() => {});
      log.warn({ reason: (error as Error).message }, "What open pages are told of could not be read.");
      throw new Refusal("not-ready");
    }
    this.#readSoon(this.#place);
  }

  /** One read after the other: the next is due once the one before was answered. */
  #readSoon(place: Place): void {
    const { everyMilliseconds = 100 } = this.#options;
    this.#next = setTimeout(() => void this.#read(place), everyMilliseconds).unref();
  }

  async #read(place: Place): Promise<void> {
    const { isFollowed, hear, longestPause = 30 * 60_000 } = this.#options;
    if (!isFollowed()) return this.#leave();
    try {
      const { snapshot, now, changes } = await readPageChanges(place.client, place.snapshot);
      if (this.#place !== place) return;
      if (now - place.now > longestPause) throw new Error("nothing was read for too long");
      Object.assign(place, { snapshot, now });
      for (const change of changes) hear(change);
    } catch (error) {
      return this.#lose(place.client, (error as Error).message);
    }
    this.#readSoon(place);
  }

  #lose(client: pg.Client, reason: string): void {
    if (client !== this.#place?.client) return;
    this.#options.log.warn({ reason }, "What open pages are told of can no longer be read.");
    this.#leave();
    this.#options.lost();
  }

  #leave(): void {
    clearTimeout(this.#next);
    const client = this.#place?.client;
    this.#place = null;
    // Not waited for: where the network was cut, it never ends.
    client?.end().catch(() => {});
  }
}
