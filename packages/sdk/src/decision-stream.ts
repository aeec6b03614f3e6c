import { createClient } from "./client.ts";
import { UnreachableError } from "./problem-error.ts";
import { type AccessQuestion, authzenOf } from "./question.ts";

interface Watch {
  readonly question: AccessQuestion;
  readonly revoked: () => void;
  readonly lost: (error: Error) => void;
  /** The last answer; before the first, what the caller goes by. */
  held: boolean;
}

/** Keyholder gives a sign of life every 15 seconds. */
const silence = 40_000;
const [firstPause, longestPause] = [250, 10_000];

/** One stream of decisions about many questions, opened again whenever it breaks or the questions are others. */
export class DecisionStream {
  readonly watches = new Set<Watch>();
  readonly #open: (questions: readonly AccessQuestion[], signal: AbortSignal) => Promise<AsyncIterable<Told>>;
  #hangUp = new AbortController();
  #pause = firstPause;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lost = false;

  constructor(server: string, key: string, timeout: number, fetch: typeof globalThis.fetch) {
    this.#open = async (questions, signal) => {
      const quiet = new Silence(timeout);
      const client = createClient({
        server,
        headers: { authorization: `Bearer ${key}` },
        fetch: async (address, init) => heardBy(quiet, await fetch(address, init)),
      });
      signal.addEventListener("abort", () => quiet.over(), { once: true });
      const body = { evaluations: questions.map(authzenOf) };
      const either = AbortSignal.any([signal, quiet.signal]);
      return client.followDecisions({ body, signal: either }).catch((error: unknown) => {
        quiet.over();
        throw error;
      });
    };
  }

  add(watch: Watch): void {
    this.watches.add(watch);
    // Those that are added together open one stream.
    this.#after(0);
  }

  remove(watch: Watch): void {
    this.watches.delete(watch);
    if (this.watches.size === 0) this.close();
  }

  close(): void {
    this.watches.clear();
    clearTimeout(this.#timer);
    this.#hangUp.abort();
  }

  #after(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#follow(), milliseconds);
  }

  async #follow(): Promise<void> {
    this.#hangUp.abort();
    this.#hangUp = new AbortController();
    const { signal } = this.#hangUp;
    const watches = [...this.watches];
    const questions = watches.map(({ question }) => question);
    let error: unknown = new UnreachableError("Keyholder ended the stream of decisions.");
    try {
      for await (const told of await this.#open(questions, signal)) {
        if (signal.aborted) return;
        this.#pause = firstPause;
        this.#lost = false;
        for (const [watch, decision] of decided(watches, told)) this.#hear(watch, decision);
      }
    } catch (cause) {
      error = cause;
    }
    if (signal.aborted) return;
    this.#tellLost(error instanceof Error ? error : new UnreachableError(String(error)));
    this.#after(this.#pause * (0.5 + Math.random() / 2));
    this.#pause = Math.min(this.#pause * 2, longestPause);
  }

  #hear(watch: Watch, decision: boolean): void {
    const { held } = watch;
    watch.held = decision;
    // What the caller's own function throws is the caller's, and must not break the stream.
    if (held && !decision) queueMicrotask(() => this.watches.has(watch) && watch.revoked());
  }

  #tellLost(error: Error): void {
    if (this.#lost) return;
    this.#lost = true;
    for (const watch of this.watches) queueMicrotask(() => this.watches.has(watch) && watch.lost(error));
  }
}

type Told = { decisions: boolean[] } | { index: number; decision: boolean };

function decided(watches: readonly Watch[], told: Told): [Watch, boolean][] {
  if ("decisions" in told) return watches.map((watch, place) => [watch, told.decisions[place] === true]);
  const watch = watches[told.index];
  return watch ? [[watch, told.decision === true]] : [];
}

/** Aborts when nothing was heard for too long: a connection that was cut without a word says nothing, too. */
class Silence {
  readonly #controller = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(first: number) {
    this.#wait(first);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  heard(): void {
    this.#wait(silence);
  }

  over(): void {
    clearTimeout(this.#timer);
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => this.#controller.abort(new UnreachableError(`Nothing was heard for ${milliseconds} ms.`)),
      milliseconds,
    );
  }
}

function heardBy(quiet: Silence, response: Response): Response {
  quiet.heard();
  if (!response.ok || !response.body) {
    quiet.over();
    return response;
  }
  const listening = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, next) {
      quiet.heard();
      next.enqueue(chunk);
    },
    flush: () => quiet.over(),
  });
  return new Response(response.body.pipeThrough(listening), response);
}
