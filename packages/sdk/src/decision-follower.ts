import { DecisionStream } from "./decision-stream.ts";
import type { AccessQuestion } from "./question.ts";

const mostInOne = 1000;

/** Everything that one client watches: in one stream, as long as it is not more than a stream takes. */
export class DecisionFollower {
  readonly #connection: ConstructorParameters<typeof DecisionStream>;
  readonly #streams = new Set<DecisionStream>();

  constructor(...connection: ConstructorParameters<typeof DecisionStream>) {
    this.#connection = connection;
  }

  watch(question: AccessQuestion, revoked: () => void, lost: (error: Error) => void = () => {}): () => void {
    const free = [...this.#streams].find(({ watches }) => watches.size < mostInOne);
    const stream = free ?? new DecisionStream(...this.#connection);
    this.#streams.add(stream);
    const watch = { question, revoked, lost, held: true };
    stream.add(watch);
    return () => {
      stream.remove(watch);
      if (stream.watches.size === 0) this.#streams.delete(stream);
    };
  }

  close(): void {
    for (const stream of this.#streams) stream.close();
    this.#streams.clear();
  }
}
