import { grown } from "./column.ts";

/** Gives keys of a few 32-bit words small numbers, counted from 0: a hash table in two typed arrays. */
export class KeyTable {
  readonly width: number;
  /** The words of each key, in the order of their numbers. */
  #words = new Uint32Array(64);
  /** Where a key's hash leads to, or behind: its number + 1; 0 is free. At most half are taken. */
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
    return (this.#slots[this.#slotOf(key)] as number) - 1;
  }

  /** The number of a key; one that is new gets the next. */
  number(key: Uint32Array): number {
    const slot = this.#slotOf(key);
    const known = this.#slots[slot] as number;
    if (known > 0) return known - 1;
    const next = this.skip();
    for (let place = 0; place < this.width; place++)
      this.#words[next * this.width + place] = key[place] as number;
    this.#slots[slot] = next + 1;
    if (this.#size * 2 > this.#slots.length) this.#widen();
    return next;
  }

  /** Uses up a number that stands for no key here. */
  skip(): number {
    this.#words = grown(this.#words, (this.#size + 1) * this.width);
    return this.#size++;
  }

  /** Where the key is, or where it would be. */
  #slotOf(key: Uint32Array): number {
    const last = this.#slots.length - 1;
    for (let slot = hash(key, 0, this.width) & last; ; slot = (slot + 1) & last) {
      const number = this.#slots[slot] as number;
      if (number === 0 || this.#is(number - 1, key)) return slot;
    }
  }

  #is(number: number, key: Uint32Array): boolean {
    const from = number * this.width;
    for (let place = 0; place < this.width; place++)
      if (this.#words[from + place] !== key[place]) return false;
    return true;
  }

  #widen(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(before.length * 2);
    const last = this.#slots.length - 1;
    for (const number of before) {
      if (number === 0) continue;
      let slot = hash(this.#words, (number - 1) * this.width, this.width) & last;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & last;
      this.#slots[slot] = number;
    }
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
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
