import { setImmediate } from "node:timers/promises";
import type { Catalogue, PermissionSet, Question } from "@keyholder/rules";
import pg from "pg";
import type { Log } from "../../platform/log.ts";
import { Refusal } from "../../platform/refusal.ts";
import { applyChanges } from "./apply-changes.ts";
import { type ChangedKey, feedOptions, type Moment, planAhead, readMoment } from "./feed-store.ts";
import { type Graph, loadGraph } from "./load-graph.ts";

interface Options {
  readonly connectionString: string;
  readonly catalogue: Catalogue;
  readonly log: Log;
}

/** What is known at one moment: the graph as it is then or later, and the database's time. */
interface Known {
  readonly graph: Graph;
  readonly now: number;
  /** When the read was sent, by this process's clock. */
  readonly sentAt: number;
}

interface Waiting {
  readonly answer: (graph: Graph, now: number) => void;
  readonly refuse: (error: Refusal) => void;
  tries: number;
}

/** Milliseconds. A process that was stopped in between must ask again: it may not answer with what it knew before. */
const oldest = 1_000;
/** Where so many shared a read, the next waits until as many ask again, but not longer than a millisecond after it. */
const crowd = 8;
const apart = 1;
const mostTries = 3;
const readTimeout = 3_000;
const feedKept = 30 * 60_000;

/**
 * The access graph in this node's memory, which answers with nothing older than the question (R11): before each answer it
 * reads from the database what has changed, one read for all who wait at that moment. A read is sent only after the
 * questions that it serves arrived. Whoever cannot be answered so is refused with 503, never by guessing.
 */
export class AccessGraph {
  readonly #options: Options;
  #client: pg.Client | null = null;
  #graph: Graph | null = null;
  #waiting: Waiting[] = [];
  #serving: Promise<void> | null = null;
  #lastShared = 0;
  #enough: () => void = () => {};
  #readAt = 0;
  #stopped = false;
  #revision = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Reads the graph ahead of the first question, which else would wait for it. What fails is told to whoever asks. */
  start(): void {
    this.ask(() => {}).catch(() => {});
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#serving;
    this.#forget();
  }

  /** May this person do this in this account (R8)? */
  async decide(question: Question): Promise<boolean> {
    return this.ask(({ index }, now) => index.decide(question, now));
  }

  async effective(person: string, account: string, via: string | null): Promise<PermissionSet> {
    return this.ask(({ index }, now) => index.effective(person, account, via, now));
  }

  /** Grows whenever the graph becomes another; what ends by time alone may end without. */
  get revision(): number {
    return this.#revision;
  }

  /** Whatever is to be asked of one moment, at once: what the graph says later is of another. */
  ask<Answer>(question: (graph: Graph, now: number) => Answer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const answer = (graph: Graph, now: number) => {
        try {
          resolve(question(graph, now));
        } catch (error) {
          reject(error);
        }
      };
      this.#waiting.push({ answer, refuse: reject, tries: 0 });
      if (this.#waiting.length >= this.#lastShared) this.#enough();
      this.#serving ??= this.#serve();
    });
  }

  /** All who ask until a read is sent share it; who comes later waits for the next. */
  async #serve(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#company();
      const waiting = this.#waiting;
      this.#waiting = [];
      this.#lastShared = waiting.length;
      await this.#answer(waiting);
    }
    this.#serving = null;
  }

  /** Questions that came in with the first share its read, and where many ask, so do those that come right after. */
  async #company(): Promise<void> {
    await setImmediate();
    const left = this.#readAt + apart - performance.now();
    if (this.#lastShared < crowd || this.#waiting.length >= this.#lastShared || left <= 0) return;
    let late: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#enough = resolve;
      late = setTimeout(resolve, left);
    });
    clearTimeout(late);
    this.#enough = () => {};
  }

  async #answer(waiting: readonly Waiting[]): Promise<void> {
    try {
      const { graph, now, sentAt } = await this.#read();
      for (const one of waiting)
        if (performance.now() - sentAt <= oldest) one.answer(graph, now);
        else if (++one.tries < mostTries) this.#waiting.push(one);
        else one.refuse(new Refusal("not-ready"));
    } catch (error) {
      this.#options.log.warn({ reason: (error as Error).message }, "The access graph could not be read.");
      this.#forget();
      for (const one of waiting) one.refuse(new Refusal("not-ready"));
    }
  }

  async #read(): Promise<Known> {
    const client = await this.#connected();
    const graph = await this.#loaded();
    const sentAt = performance.now();
    const moment = await this.#momentSince(client, graph, []);
    this.#readAt = sentAt;
    const due = graph.rechecks.due(moment.now);
    const { changes, snapshot, now } = due.length > 0 ? await this.#momentSince(client, graph, due) : moment;
    if (changes === null) return { graph, now, sentAt };
    applyChanges(graph, changes);
    this.#revision++;
    this.#graph = { ...graph, snapshot };
    return { graph, now, sentAt };
  }

  async #momentSince(client: pg.Client, graph: Graph, also: readonly ChangedKey[]): Promise<Moment> {
    const moment = await readMoment(client, graph.snapshot, also);
    // What a replica says may be old.
    if (moment.isReplica) throw new Error("the database is a replica");
    return moment;
  }

  /** What was read long ago is read anew: of the feed only a day is kept. */
  async #loaded(): Promise<Graph> {
    if (this.#graph && performance.now() - this.#readAt < feedKept) return this.#graph;
    const client = new pg.Client({ connectionString: this.#options.connectionString });
    client.on("error", () => {});
    await client.connect();
    try {
      this.#graph = await loadGraph(client, this.#options.catalogue);
      this.#revision++;
      return this.#graph;
    } finally {
      await client.end();
    }
  }

  async #connected(): Promise<pg.Client> {
    if (this.#stopped) throw new Error("the server is stopping");
    if (this.#client) return this.#client;
    const client = new pg.Client({
      connectionString: this.#options.connectionString,
      connectionTimeoutMillis: readTimeout,
      // A connection that was cut without a word never answers.
      query_timeout: readTimeout,
      keepAlive: true,
      application_name: "keyholder access graph",
      options: feedOptions,
    });
    // Another database may stand behind the address now: what was read from the one before is forgotten with it.
    client.on("error", () => this.#forget());
    await client.connect();
    await planAhead(client);
    this.#client = client;
    return client;
  }

  #forget(): void {
    // Not waited for: where the network was cut, it never ends.
    void this.#client?.end().catch(() => {});
    this.#client = null;
    this.#graph = null;
  }
}
