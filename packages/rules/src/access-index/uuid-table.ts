import { grown } from "./column.ts";

/** What `find` says of a UUID that has no number, and of a text that is none. */
export const unknown = -1;
export const notUuid = -2;

const dash = "-".charCodeAt(0);
/** A hexadecimal digit's value by its code; 16 for every other character. */
const digits = Uint8Array.from({ length: 256 }, (_, code) => {
  const value = "0123456789abcdef".indexOf(String.fromCharCode(code));
  return value < 0 ? 16 : value;
});
const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/**
 * UUIDs by number, and numbers by UUID, in 16 bytes and a slot each instead of a string. Only the canonical lower-case text counts as
 * one: so every text that it takes is the very text that it gives back.
 */
export class UuidTable {
  /** Four words for each number. */
  #words = new Uint32Array(16);
  /**
   * In each slot a number + 1 in the low bits, as many as the slots need, under the high bits of its UUID's hash: so another UUID
   * in the way is told from the slot alone. 0 where it is empty; at most three quarters are taken.
   */
  #slots = new Int32Array(16);
  #count = 0;
  readonly #read = new Uint32Array(4);

  find(id: string): number {
    if (!this.#reads(id)) return notUuid;
    const slots = this.#slots;
    const words = this.#words;
    const read = this.#read;
    const mask = slots.length - 1;
    const hashed = hash(read, 0);
    for (let slot = hashed & mask; ; slot = (slot + 1) & mask) {
      const taken = slots[slot] as number;
      if (taken === 0) return unknown;
      if ((taken ^ hashed) & ~mask) continue;
      const number = (taken & mask) - 1;
      const from = 4 * number;
      if (words[from + 3] !== read[3] || words[from + 2] !== read[2]) continue;
      if (words[from + 1] === read[1] && words[from] === read[0]) return number;
    }
  }

  /** Gives a number to a UUID that has none. */
  add(id: string, number: number): void {
    if (!this.#reads(id)) throw new Error(`"${id}" is not a UUID`);
    this.#count += 1;
    while (4 * this.#count > 3 * this.#slots.length || number + 1 >= this.#slots.length) this.#widen();
    this.#words = grown(this.#words, 4 * (number + 1));
    this.#words.set(this.#read, 4 * number);
    this.#take(number);
  }

  /** The UUID with a number that was given to one. */
  text(number: number): string {
    const a = this.#words[4 * number] as number;
    const b = this.#words[4 * number + 1] as number;
    const c = this.#words[4 * number + 2] as number;
    const d = this.#words[4 * number + 3] as number;
    return `${high(a)}${low(a)}-${high(b)}-${low(b)}-${high(c)}-${low(c)}${high(d)}${low(d)}`;
  }

  #take(number: number): void {
    const mask = this.#slots.length - 1;
    const hashed = hash(this.#words, 4 * number);
    let slot = hashed & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = (hashed & ~mask) | (number + 1);
  }

  #widen(): void {
    const before = this.#slots;
    const mask = before.length - 1;
    this.#slots = new Int32Array(2 * before.length);
    for (const taken of before) if (taken !== 0) this.#take((taken & mask) - 1);
  }

  /** Reads a text's words; false when it is not canonical. No array is made: every question comes through here. */
  #reads(id: string): boolean {
    if (id.length !== 36) return false;
    if (id.charCodeAt(8) !== dash || id.charCodeAt(13) !== dash) return false;
    if (id.charCodeAt(18) !== dash || id.charCodeAt(23) !== dash) return false;
    return (
      this.#word(0, id, 0, 4) &&
      this.#word(1, id, 9, 14) &&
      this.#word(2, id, 19, 24) &&
      this.#word(3, id, 28, 32)
    );
  }

  #word(word: number, id: string, highAt: number, lowAt: number): boolean {
    const first = half(id, highAt);
    const second = half(id, lowAt);
    this.#read[word] = (first << 16) | second;
    return (first | second) >= 0;
  }
}

/** Four hexadecimal digits as a number, or -1 when one is none. */
function half(id: string, at: number): number {
  const a = digit(id.charCodeAt(at));
  const b = digit(id.charCodeAt(at + 1));
  const c = digit(id.charCodeAt(at + 2));
  const d = digit(id.charCodeAt(at + 3));
  return (a | b | c | d) > 15 ? -1 : (a << 12) | (b << 8) | (c << 4) | d;
}

function digit(code: number): number {
  return (digits[code & 255] as number) | (code & 0xff00);
}

function hash(words: Uint32Array, from: number): number {
  let mixed = words[from] as number;
  for (let word = 1; word < 4; word++)
    mixed = (Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) + (words[from + word] as number)) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}

function high(word: number): string {
  return `${bytes[word >>> 24]}${bytes[(word >>> 16) & 255]}`;
}

function low(word: number): string {
  return `${bytes[(word >>> 8) & 255]}${bytes[word & 255]}`;
}
