import { grown } from "./column.ts";
import { Gathered } from "./gathered.ts";

/**
 * A list of whole numbers for each node, sorted, and a value with each where there are any; all in one array, so that
 * millions of short lists cost little. A block is its capacity, its length, its keys, and then its values.
 */
export class SortedLists {
  readonly #valued: boolean;
  /** Where each node's block starts; 0 for a node without a list. */
  #starts = new Int32Array(16);
  #cells = new Int32Array(64);
  #end = 1;
  readonly #free = new Map<number, number[]>();
  #gathered: Gathered | null = null;

  constructor({ valued }: { readonly valued: boolean }) {
    this.#valued = valued;
  }

  length(node: number): number {
    const start = this.#starts[node] ?? 0;
    return start === 0 ? 0 : (this.#cells[start + 1] as number);
  }

  /** The value that stands with a node's key at a place. */
  valueAt(node: number, place: number): number {
    const start = this.#starts[node] as number;
    return this.#cells[start + 2 + (this.#cells[start] as number) + place] as number;
  }

  keyAt(node: number, place: number): number {
    return this.#cells[(this.#starts[node] as number) + 2 + place] as number;
  }

  /** A key's value in a node's list, or -1. */
  value(node: number, key: number): number {
    const place = this.place(node, key);
    return place < 0 ? -1 : this.valueAt(node, place);
  }

  has(node: number, key: number): boolean {
    return this.place(node, key) >= 0;
  }

  /** Where a key is in a node's list; where it is not, the complement (`~`) of where it would be. */
  place(node: number, key: number): number {
    const start = this.#starts[node] ?? 0;
    if (start === 0) return -1;
    const cells = this.#cells;
    const from = start + 2;
    let low = 0;
    let high = cells[start + 1] as number;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((cells[from + middle] as number) < key) low = middle + 1;
      else high = middle;
    }
    return low < (cells[start + 1] as number) && cells[from + low] === key ? low : ~low;
  }

  /** From now until `settle` what is put in is only written down: there must be no lists yet, and nothing may be asked. */
  gather(): void {
    this.#gathered = new Gathered(this.#valued);
  }

  /** Makes the lists of what was gathered, each in a block of its own size. */
  settle(): void {
    const gathered = this.#gathered;
    if (!gathered) return;
    this.#gathered = null;
    const order = gathered.order();
    for (let from = 0; from < order.length; ) {
      const node = gathered.nodes[order[from] as number] as number;
      let to = from;
      while (to < order.length && gathered.nodes[order[to] as number] === node) to++;
      this.#fill(node, order.subarray(from, to), gathered);
      from = to;
    }
  }

  /** Puts a key in, with its value; one that is there gets the new value. */
  set(node: number, key: number, value = 0): void {
    if (this.#gathered) {
      this.#gathered.add(node, key, value);
      return;
    }
    const place = this.place(node, key);
    if (place < 0) this.#insert(node, ~place, key, value);
    else if (this.#valued) {
      const start = this.#starts[node] as number;
      this.#cells[start + 2 + (this.#cells[start] as number) + place] = value;
    }
  }

  /** Says whether it was there. */
  delete(node: number, key: number): boolean {
    const place = this.place(node, key);
    if (place < 0) return false;
    const start = this.#starts[node] as number;
    const capacity = this.#cells[start] as number;
    const length = this.#cells[start + 1] as number;
    this.#cells.copyWithin(start + 2 + place, start + 3 + place, start + 2 + length);
    if (this.#valued) {
      const values = start + 2 + capacity;
      this.#cells.copyWithin(values + place, values + place + 1, values + length);
    }
    this.#cells[start + 1] = length - 1;
    if (length === 1) this.clear(node);
    return true;
  }

  clear(node: number): void {
    const start = this.#starts[node] ?? 0;
    if (start === 0) return;
    this.#release(start);
    this.#starts[node] = 0;
  }

  /** Bytes that the lists take. */
  get bytes(): number {
    return this.#starts.byteLength + this.#cells.byteLength;
  }

  #fill(node: number, places: Int32Array, { keys, values }: Gathered): void {
    this.#starts = grown(this.#starts, node + 1);
    const start = this.#block(places.length);
    this.#starts[node] = start;
    let length = 0;
    for (const place of places) {
      const key = keys[place] as number;
      const isNew = length === 0 || this.#cells[start + 1 + length] !== key;
      if (isNew) this.#cells[start + 2 + length++] = key;
      if (this.#valued) this.#cells[start + 1 + places.length + length] = values[place] as number;
    }
    this.#cells[start + 1] = length;
  }

  #insert(node: number, place: number, key: number, value: number): void {
    const start = this.#roomFor(node);
    const capacity = this.#cells[start] as number;
    const length = this.#cells[start + 1] as number;
    this.#put(start + 2, length, place, key);
    if (this.#valued) this.#put(start + 2 + capacity, length, place, value);
    this.#cells[start + 1] = length + 1;
  }

  #put(first: number, length: number, place: number, added: number): void {
    this.#cells.copyWithin(first + place + 1, first + place, first + length);
    this.#cells[first + place] = added;
  }

  /** A block of the node with room for one more. */
  #roomFor(node: number): number {
    this.#starts = grown(this.#starts, node + 1);
    const start = this.#starts[node] as number;
    if (start !== 0 && (this.#cells[start + 1] as number) < (this.#cells[start] as number)) return start;
    const length = start === 0 ? 0 : (this.#cells[start + 1] as number);
    const wider = this.#block(length < 2 ? length + 1 : Math.ceil(length * 1.5));
    if (start !== 0) this.#move(start, wider, length);
    this.#starts[node] = wider;
    return wider;
  }

  #move(from: number, to: number, length: number): void {
    const keys = from + 2;
    const values = keys + (this.#cells[from] as number);
    this.#cells.copyWithin(to + 2, keys, keys + length);
    if (this.#valued) this.#cells.copyWithin(to + 2 + (this.#cells[to] as number), values, values + length);
    this.#cells[to + 1] = length;
    this.#release(from);
  }

  #block(capacity: number): number {
    const start = this.#free.get(capacity)?.pop() ?? this.#extend(2 + (this.#valued ? 2 : 1) * capacity);
    this.#cells[start] = capacity;
    this.#cells[start + 1] = 0;
    return start;
  }

  #extend(cells: number): number {
    const start = this.#end;
    this.#end += cells;
    this.#cells = grown(this.#cells, this.#end);
    return start;
  }

  #release(start: number): void {
    const capacity = this.#cells[start] as number;
    const free = this.#free.get(capacity);
    if (free) free.push(start);
    else this.#free.set(capacity, [start]);
  }
}
