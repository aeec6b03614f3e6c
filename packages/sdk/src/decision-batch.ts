import type { Client } from "./client.ts";
import { ProblemError, UnreachableError } from "./problem-error.ts";
import { type AccessQuestion, authzenOf } from "./question.ts";
import { withinTime } from "./within-time.ts";

export interface Decision {
  readonly decision: boolean;
  /** Why not; from the closed list of the access rules. */
  readonly reason: string | null;
}

interface Waiting {
  readonly question: AccessQuestion;
  resolve(decision: Decision): void;
  reject(error: unknown): void;
}

const mostAtOnce = 1000;
/** Milliseconds that questions are gathered at most, while the answer to those before them is on its way. */
const longestWait = 5;

/** Where there is none, the next best comes a millisecond later. */
const { setImmediate: soon = (run: () => void) => setTimeout(run, 0) } = globalThis as {
  setImmediate?: (run: () => void) => unknown;
};

/**
 * Questions that arrive together go in one request, which is sent after each of them arrived (R11). While one is on its way,
 * the next ones wait for it, but not long.
 */
export class DecisionBatch {
  readonly #client: Client;
  readonly #timeout: number;
  #waiting: Waiting[] = [];
  #underway = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: Client, timeout: number) {
    this.#client = client;
    this.#timeout = timeout;
  }

  ask(question: AccessQuestion): Promise<Decision> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, resolve, reject });
      if (this.#waiting.length > 1) return;
      if (this.#underway > 0) this.#timer = setTimeout(() => this.#sendAll(), longestWait);
      else soon(() => this.#sendAll());
    });
  }

  #sendAll(): void {
    clearTimeout(this.#timer);
    const waiting = this.#waiting;
    this.#waiting = [];
    for (let from = 0; from < waiting.length; from += mostAtOnce)
      void this.#sendOne(waiting.slice(from, from + mostAtOnce));
  }

  async #sendOne(waiting: readonly Waiting[]): Promise<void> {
    this.#underway++;
    await this.#send(waiting);
    this.#underway--;
    if (this.#underway === 0) this.#sendAll();
  }

  async #send(waiting: readonly Waiting[]): Promise<void> {
    try {
      const decisions = await this.#answersTo(waiting.map(({ question }) => question));
      for (const [place, { resolve }] of waiting.entries()) resolve(decisions[place] as Decision);
    } catch (error) {
      if (waiting.length === 1 || !isAboutTheQuestions(error))
        for (const { reject } of waiting) reject(error);
      else {
        // One of them may not be asked; the others are none the worse for it.
        const half = Math.ceil(waiting.length / 2);
        await Promise.all([this.#send(waiting.slice(0, half)), this.#send(waiting.slice(half))]);
      }
    }
  }

  async #answersTo(questions: readonly AccessQuestion[]): Promise<Decision[]> {
    const body = { evaluations: questions.map(authzenOf) };
    const answer = await withinTime(this.#timeout, (signal) => this.#client.evaluateMany({ body, signal }));
    const evaluations = answer && "evaluations" in answer ? answer.evaluations : [];
    if (evaluations?.length !== questions.length)
      throw new UnreachableError("Keyholder's address answered what is no answer of Keyholder's.");
    return evaluations.map((one) => ({
      decision: one?.decision === true,
      reason: typeof one?.context?.reason === "string" ? one.context.reason : null,
    }));
  }
}

function isAboutTheQuestions(error: unknown): boolean {
  return error instanceof ProblemError && [400, 403, 413, 422].includes(error.status);
}
