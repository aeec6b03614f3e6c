import type { ChangedKey, Recheck } from "./feed-store.ts";

/** The rows that change by time alone, by the database's clock: a temporary grant that ends, a link that runs out. */
export class Rechecks {
  /** The next one last. */
  readonly #waiting: { readonly at: number; readonly key: ChangedKey }[] = [];

  add(rows: readonly Recheck[]): void {
    if (rows.length === 0) return;
    for (const { at, kind, a, b } of rows) this.#waiting.push({ at, key: { kind, a, b } });
    this.#waiting.sort((one, other) => other.at - one.at);
  }

  /** Takes out those whose time has come. */
  due(now: number): ChangedKey[] {
    const found: ChangedKey[] = [];
    for (let next = this.#waiting.at(-1); next && next.at <= now; next = this.#waiting.at(-1)) {
      found.push(next.key);
      this.#waiting.pop();
    }
    return found;
  }
}
