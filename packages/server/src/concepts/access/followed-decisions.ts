import type { AnswerOf, Operations } from "@keyholder/contract";
import type { AccessGraph } from "../../gate/access-graph/access-graph.ts";
import { EventStream } from "../../platform/event-stream.ts";
import type { Log } from "../../platform/log.ts";
import { Refusal } from "../../platform/refusal.ts";

const roundMilliseconds = 250;
/** What ends by time alone, a visit or a session is looked at as often as this, whatever else changes. */
const oldestMilliseconds = 1_000;
const streamsOfOne = 100;

interface Decided {
  readonly decisions: readonly boolean[];
  /** Of the graph that they were read from. */
  readonly revision: number;
}

interface Wanted {
  /** The key or the session that asks. */
  readonly whose: string;
  /** The stream ends after so long. */
  readonly seconds: number | undefined;
  /** Throws when whoever asks may ask no longer. */
  readonly ask: () => Promise<Decided>;
}

interface Options {
  readonly access: AccessGraph;
  readonly log: Log;
  /** Each stream gives a sign of life as often as this, as long as it is known what is decided. */
  readonly signOfLifeMilliseconds?: number | undefined;
}

class DecisionStream extends EventStream<AnswerOf<Operations["followDecisions"]>> {
  readonly whose: string;
  readonly ask: Wanted["ask"];
  told: Decided = { decisions: [], revision: -1 };
  askedAt = 0;
  /** Sent since the last sign of life. */
  beatAt = performance.now();

  constructor({ whose, ask }: Wanted) {
    super();
    this.whose = whose;
    this.ask = ask;
  }
}

/** The open streams of decisions on this node: one round for all of them asks anew what may have changed. */
export class FollowedDecisions {
  readonly #options: Options;
  readonly #open = new Set<DecisionStream>();
  #timer: NodeJS.Timeout | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  async follow(wanted: Wanted): Promise<DecisionStream> {
    const same = [...this.#open].filter(({ whose }) => whose === wanted.whose);
    if (same.length >= streamsOfOne) throw new Refusal("throttled", { retryAfter: 10 });
    const stream = new DecisionStream(wanted);
    this.#open.add(stream);
    stream.on("close", () => this.#open.delete(stream));
    try {
      await this.#askAnew(stream);
    } catch (error) {
      stream.destroy();
      throw error;
    }
    if (wanted.seconds !== undefined) {
      const timer = setTimeout(() => this.#end(stream), wanted.seconds * 1000).unref();
      stream.on("close", () => clearTimeout(timer));
    }
    this.#timer ??= setTimeout(() => void this.#round(), roundMilliseconds).unref();
    return stream;
  }

  /** The server stops, or can no longer tell what is decided. */
  endAll(): void {
    for (const stream of [...this.#open]) this.#end(stream);
  }

  async #round(): Promise<void> {
    const { access, signOfLifeMilliseconds = 15_000 } = this.#options;
    try {
      const revision = await access.ask(() => access.revision);
      const now = performance.now();
      const due = [...this.#open].filter(
        ({ told, askedAt }) => told.revision !== revision || now - askedAt >= oldestMilliseconds,
      );
      await Promise.all(
        due.map((stream) => this.#askAnew(stream).catch((error) => this.#lost(stream, error))),
      );
      for (const stream of this.#open) if (now - stream.beatAt >= signOfLifeMilliseconds) beat(stream);
    } catch {
      // Whoever is not told that it cannot be known would take the last decision for the present one.
      this.endAll();
    }
    this.#timer =
      this.#open.size > 0 ? setTimeout(() => void this.#round(), roundMilliseconds).unref() : null;
  }

  async #askAnew(stream: DecisionStream): Promise<void> {
    stream.askedAt = performance.now();
    const { told } = stream;
    const decided = await stream.ask();
    // The first answer may have come while a round asked for the same stream.
    if (stream.told !== told) return;
    stream.told = decided;
    if (told.revision < 0) stream.tell({ decisions: [...decided.decisions] });
    else
      for (const [index, decision] of decided.decisions.entries())
        if (decision !== told.decisions[index]) stream.tell({ index, decision });
  }

  #lost(stream: DecisionStream, error: unknown): void {
    if (!(error instanceof Refusal) && this.#open.has(stream))
      this.#options.log.error({ err: error }, "Decisions could not be followed.");
    this.#end(stream);
  }

  #end(stream: DecisionStream): void {
    this.#open.delete(stream);
    stream.end();
  }
}

function beat(stream: DecisionStream): void {
  stream.beatAt = performance.now();
  stream.beat();
}
