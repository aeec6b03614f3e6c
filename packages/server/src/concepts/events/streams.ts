import type { Catalogue } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Asker } from "../../gate/asker.ts";
import type { Log } from "../../platform/log.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { ChangeStream } from "./change-stream.ts";
import type { PageChange } from "./feed-store.ts";
import { PageFeed } from "./page-feed.ts";
import { sessionEnd } from "./store.ts";
import { whoMayHear } from "./who-may-hear.ts";

const streamsOfSession = 20;
/** What a timer takes; a later end is found by the next stream. */
const longestTimer = 2 ** 31 - 1;

interface Options {
  readonly db: Kysely<DB>;
  readonly connectionString: string;
  readonly catalogue: Catalogue;
  readonly log: Log;
  /** How often it is read what has changed, unless told otherwise. */
  readonly everyMilliseconds?: number;
  /** Each stream gives a sign of life as often as this. */
  readonly signOfLifeMilliseconds?: number | undefined;
}

/**
 * The open streams of this node. What a transaction changed on any node is heard after its commit; who may hear of it is
 * decided then, with the facts of that moment (R11).
 */
export class Streams {
  private readonly open = new Set<ChangeStream>();
  /** Accounts that changed and people who were notified since the last round of telling. */
  private readonly changed = new Set<string>();
  private readonly notified = new Set<string>();
  private telling = false;
  private readonly options: Options;
  private readonly feed: PageFeed;
  private readonly beat: NodeJS.Timeout;

  constructor(options: Options) {
    this.options = options;
    this.feed = new PageFeed({
      ...options,
      hear: (change) => this.hear(change),
      isFollowed: () => this.open.size > 0,
      // A session may end unheard: no stream stands that could outlive it.
      lost: () => this.endAll(),
    });
    this.beat = setInterval(() => {
      for (const stream of this.open) stream.beat();
    }, options.signOfLifeMilliseconds ?? 20_000).unref();
  }

  /** A stream for a session, which ends with it. */
  async follow(
    { id, sessionId }: Pick<Asker, "id" | "sessionId">,
    seconds: number | undefined,
  ): Promise<ChangeStream> {
    const { db, catalogue } = this.options;
    const stream = new ChangeStream(sessionId, id);
    this.open.add(stream);
    stream.on("close", () => this.open.delete(stream));
    try {
      // Before it is asked whether the session is live still: from here on its end is heard.
      await this.feed.follow();
      const end = await sessionEnd(db, sessionId);
      if (!end) throw new Refusal("not-signed-in");
      const ways = await whoMayHear(db, catalogue, [sessionId], null);
      for (const { account, number } of ways) stream.entered.set(account, number);
      const left = Math.min(end.getTime() - Date.now(), (seconds ?? longestTimer) * 1000, longestTimer);
      const timer = setTimeout(() => this.endThose((one) => one === stream), left).unref();
      stream.on("close", () => clearTimeout(timer));
    } catch (error) {
      stream.destroy();
      throw error;
    }
    this.hangUpOldest(sessionId);
    stream.open();
    this.tellSoon(stream.missed);
    return stream;
  }

  /** The server stops, or can no longer promise that nothing is missed. */
  endAll(): void {
    this.endThose(() => true);
  }

  async stop(): Promise<void> {
    clearInterval(this.beat);
    this.endAll();
    await this.feed.stop();
  }

  private hear({ kind, id }: PageChange): void {
    if (kind === "session-ended") this.endThose(({ session }) => session === id);
    if (kind === "person-disabled") this.endThose(({ person }) => person === id);
    if (kind === "person-notified") this.notified.add(id);
    this.tellSoon(kind === "account-changed" ? [id] : []);
  }

  private tellSoon(changed: Iterable<string>): void {
    for (const account of changed) this.changed.add(account);
    if (!this.telling) void this.tellAll();
  }

  /** One round at a time: what changes meanwhile is told in the next one, together. */
  private async tellAll(): Promise<void> {
    this.telling = true;
    try {
      while (this.changed.size + this.notified.size > 0) {
        const [changed, notified] = [[...this.changed], new Set(this.notified)];
        this.changed.clear();
        this.notified.clear();
        if (changed.length > 0) await this.tellOf(changed);
        for (const stream of this.open)
          if (stream.isOpen && notified.has(stream.person)) stream.tell({ what: "notifications" });
      }
    } catch (error) {
      // When the server stops, nobody is left to be told.
      if (this.open.size > 0)
        this.options.log.error({ err: error }, "Open pages could not be told of a change.");
      this.endAll();
    } finally {
      this.telling = false;
    }
  }

  private async tellOf(changed: readonly string[]): Promise<void> {
    const { db, catalogue } = this.options;
    const opening = [...this.open].filter(({ isOpen }) => !isOpen);
    for (const { missed } of opening) for (const account of changed) missed.add(account);
    const streams = [...this.open].filter(({ isOpen }) => isOpen);
    const sessions = [...new Set(streams.map(({ session }) => session))];
    const ways = Map.groupBy(await whoMayHear(db, catalogue, sessions, changed), ({ session }) => session);
    for (const stream of streams) {
      const inside = new Map(ways.get(stream.session)?.map(({ account, number }) => [account, number]));
      for (const [account, number] of inside) {
        stream.tell({ what: stream.entered.has(account) ? "account" : "entry", account: number });
        stream.entered.set(account, number);
      }
      for (const account of changed) {
        const number = stream.entered.get(account);
        if (number === undefined || inside.has(account)) continue;
        stream.entered.delete(account);
        stream.tell({ what: "entry", account: number });
      }
    }
  }

  private hangUpOldest(session: string): void {
    const same = [...this.open].filter((stream) => stream.session === session);
    const oldest = new Set(same.slice(0, -streamsOfSession));
    this.endThose((stream) => oldest.has(stream));
  }

  private endThose(which: (stream: ChangeStream) => boolean): void {
    for (const stream of [...this.open].filter(which)) {
      this.open.delete(stream);
      stream.end();
    }
  }
}
