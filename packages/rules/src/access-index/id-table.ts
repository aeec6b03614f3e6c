import { notUuid, UuidTable } from "./uuid-table.ts";

/** Gives every id a small number, counted from 0, and keeps it for good. Ids are any strings; UUIDs take the least room. */
export class IdTable {
  readonly #uuids = new UuidTable();
  /** What is no UUID. */
  readonly #numbers = new Map<string, number>();
  readonly #ids = new Map<number, string>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of an id, or -1 when it never got one. */
  find(id: string): number {
    const number = this.#uuids.find(id);
    return number === notUuid ? (this.#numbers.get(id) ?? -1) : number;
  }

  /** The number of an id; one that is new gets the next. */
  number(id: string): number {
    const number = this.#uuids.find(id);
    const known = number === notUuid ? this.#numbers.get(id) : number;
    if (known !== undefined && known >= 0) return known;
    const next = this.#size++;
    if (number === notUuid) {
      this.#numbers.set(id, next);
      this.#ids.set(next, id);
    } else this.#uuids.add(id, next);
    return next;
  }

  id(number: number): string {
    if (!(number >= 0 && number < this.#size)) return "";
    return this.#ids.get(number) ?? this.#uuids.text(number);
  }
}
