import { grown } from "./column.ts";

/** Gives keys of a few 32-bit words small numbers, counted from 0: a hash table in two typed arrays. */
export class KeyTable {
  readonly width: number;
  /** The words of each key, in the order of their numbers. */
  #words = new Uint32Array(64);
  /**
   * Where a key's hash leads to, or behind: its number + 1 in the low bits, as many as the slots need, under the high bits of its
   * hash, so that another key in the way is told from the slot alone. 0 is free; at most half are taken.
   */
  #slots = new Int32Array(64);
  #size = 0;

  constructor(width: number) {
    this.width = width;
  }

  get size(): number {
    return this.#size;
  }

  get bytes(): number {
    return this.#words.byteLength + this.#slots.byteLength;
  }

  word(number: number, place: number): number {
    return this.#words[number * this.width + place] as number;
  }

  /** The number of a key, or -1 when it has none. */
  find(key: Uint32Array): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const hashed = hash(key, 0, this.width);
    for (let slot = hashed & mask; ; slot = (slot + 1) & mask) {
      const taken = slots[slot] as number;
      if (taken === 0) return -1;
      if ((taken ^ hashed) & ~mask) continue;
      const number = (taken & mask) - 1;
      if (this.#is(number, key)) return number;
    }
  }

  /** The number of a key; one that is new gets the next. */
  number(key: Uint32Array): number {
    const known = this.find(key);
    if (known >= 0) return known;
    const next = this.skip();
    for (let place = 0; place < this.width; place++)
      this.#words[next * this.width + place] = key[place] as number;
    this.#take(next);
    return next;
  }

  /** Uses up a number that stands for no key here. */
  skip(): number {
    this.#words = grown(this.#words, (this.#size + 1) * this.width);
    if ((this.#size + 1) * 2 > this.#slots.length) this.#widen();
    return this.#size++;
  }

  #is(number: number, key: Uint32Array): boolean {
    const from = number * this.width;
    for (let place = 0; place < this.width; place++)
      if (this.#words[from + place] !== key[place]) return false;
    return true;
  }

  #take(number: number): void {
    const mask = this.#slots.length - 1;
    const hashed = hash(this.#words, number * this.width, this.width);
    let slot = hashed & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = (hashed & ~mask) | (number + 1);
  }

  #widen(): void {
    const before = this.#slots;
    const mask = before.length - 1;
    this.#slots = new Int32Array(before.length * 2);
    for (const taken of before) if (taken !== 0) this.#take((taken & mask) - 1);
  }
}

/** Every bit of every word counts for the low bits, which choose the slot. */
function hash(words: Uint32Array, from: number, width: number): number {
  let mixed = 0;
  for (let place = from; place < from + width; place++) {
    mixed = Math.imul(mixed ^ (words[place] as number), 0x9e3779b1);
    mixed ^= mixed >>> 15;
  }
  mixed = Math.imul(mixed, 0x85ebca77);
  return mixed ^ (mixed >>> 13);
}
