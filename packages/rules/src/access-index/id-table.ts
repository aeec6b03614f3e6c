import { KeyTable } from "./key-table.ts";
import { readUuid, readUuidBytes, uuidText } from "./uuid-words.ts";

const words = new Uint32Array(4);

/** Gives every id a small number, counted from 0, and keeps it for good. A uuid takes 24 to 32 bytes; any other id is kept as text. */
export class IdTable {
  readonly #uuids = new KeyTable(4);
  readonly #others = new Map<string, number>();
  readonly #otherIds = new Map<number, string>();

  get size(): number {
    return this.#uuids.size;
  }

  /** Without the ids that are no uuids. */
  get bytes(): number {
    return this.#uuids.bytes;
  }

  /** The number of an id, or -1 when it never got one. */
  find(id: string): number {
    return readUuid(id, words) ? this.#uuids.find(words) : (this.#others.get(id) ?? -1);
  }

  /** The number of an id; one that is new gets the next. */
  number(id: string): number {
    if (readUuid(id, words)) return this.#uuids.number(words);
    const known = this.#others.get(id);
    if (known !== undefined) return known;
    const next = this.#uuids.skip();
    this.#others.set(id, next);
    this.#otherIds.set(next, id);
    return next;
  }

  /** The same for the uuid whose 16 bytes stand at a place. */
  numberAt(bytes: Uint8Array, at: number): number {
    readUuidBytes(bytes, at, words);
    return this.#uuids.number(words);
  }

  id(number: number): string {
    if (number < 0 || number >= this.size) return "";
    return this.#otherIds.get(number) ?? uuidText((place) => this.#uuids.word(number, place));
  }

  /** The ids of some numbers, in the order of their texts. */
  sorted(numbers: readonly number[]): string[] {
    if (this.#others.size > 0 || numbers.length > mostAtOnce)
      return numbers.map((one) => this.id(one)).sort();
    const keys = Float64Array.from(
      numbers,
      (one, place) => this.#uuids.word(one, 0) * mostAtOnce + place,
    ).sort();
    const ids = Array.from(keys, (key) => this.id(numbers[key % mostAtOnce] as number));
    return isSorted(ids) ? ids : ids.sort();
  }
}

/** A number that holds a word and a place beside it, exactly. */
const mostAtOnce = 2 ** 21;

function isSorted(ids: readonly string[]): boolean {
  return ids.every((id, place) => place === 0 || (ids[place - 1] as string) <= id);
}
