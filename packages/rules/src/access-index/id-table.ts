/** Gives every id a small number, counted from 0, and keeps it for good. */
export class IdTable {
  readonly #numbers = new Map<string, number>();
  readonly #ids: string[] = [];

  get size(): number {
    return this.#ids.length;
  }

  /** The number of an id, or -1 when it never got one. */
  find(id: string): number {
    return this.#numbers.get(id) ?? -1;
  }

  /** The number of an id; one that is new gets the next. */
  number(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const next = this.#ids.length;
    this.#numbers.set(id, next);
    this.#ids.push(id);
    return next;
  }

  id(number: number): string {
    return this.#ids[number] ?? "";
  }
}
