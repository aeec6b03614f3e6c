import { mostLinks } from "../arrival.ts";
import type { PermissionSet } from "../permission-set.ts";
import { type AccessRows, onward } from "./access-rows.ts";
import { grown } from "./column.ts";
import { homeRow } from "./home-row.ts";
import { isLive, isOpenTo, opensToTeam } from "./open-link.ts";
import { nothing } from "./set-rows.ts";
import { someRight } from "./shared-with.ts";

// A find: the union of what arrived, then one set for each thing that crossing can tell apart.
const kinds = 4;
const parts = 1 + kinds;

/**
 * What a person holds on arrival in accounts, over all ways at once.
 *
 * Sets that agree on clients.enter, clients.act and clients.all cross every link alike, so those with clients.enter are united in
 * four kinds and no path is listed: the cost stays within links × depth, however dense the graph (R6). What cannot go on is
 * only counted where it arrived. Walks are followed, not simple paths: crossing only takes away, so a loop gives nothing.
 *
 * A find is a number that stands for sets kept here until the next question.
 */
export class Arrivals {
  readonly #rows: AccessRows;
  readonly #width: number;
  readonly #viewing: Uint32Array;
  readonly #reserved: Uint32Array;
  readonly #enter: number;
  readonly #act: number;
  readonly #all: number;
  #words: Uint32Array;
  readonly #rights: Uint32Array;
  readonly #found = new Map<number, number>();
  #finds = 0;
  #person = -1;
  #now = 0;
  #avoid = -1;

  constructor(rows: AccessRows) {
    const { places } = rows.catalogue;
    this.#rows = rows;
    this.#width = rows.sets.width;
    this.#viewing = rows.sets.wordsOf(rows.named.viewing);
    this.#reserved = rows.sets.wordsOf(rows.named.reserved);
    this.#enter = places.get("clients.enter") as number;
    this.#act = places.get("clients.act") as number;
    this.#all = places.get("clients.all") as number;
    this.#words = new Uint32Array(16 * parts * this.#width);
    this.#rights = new Uint32Array(this.#width);
  }

  /** What somebody holds on arrival in an account over at most `links` links, on ways that do not go through `avoid`. */
  at(person: number, account: number, links: number, now: number, avoid: number): number {
    this.#begin(person, now, avoid);
    return this.#arrive(account, links);
  }

  /** The same over the ways that end with this link. */
  over(person: number, link: number, links: number, now: number, avoid: number): number {
    this.#begin(person, now, avoid);
    const from = this.#arrive(this.#manager(link), this.#isOnward(link) ? links - 1 : 0);
    const find = this.#newFind();
    this.#cross(link, from, find);
    return find;
  }

  /** Whether a find holds the permission at a place of the catalogue. */
  holds(find: number, permission: number): boolean {
    return bit(this.#words, find * parts * this.#width, permission);
  }

  /** Whether a find holds anything that a row of sets holds too. */
  meets(find: number, row: number): boolean {
    const width = this.#width;
    for (let word = 0; word < width; word++) {
      const held = this.#words[find * parts * width + word] as number;
      if (held & (this.#rows.sets.words[row * width + word] as number)) return true;
    }
    return false;
  }

  /** Everything in a find. */
  setOf(find: number): PermissionSet {
    return this.#rows.sets.setAt(this.#words, find * parts * this.#width);
  }

  #begin(person: number, now: number, avoid: number): void {
    this.#person = person;
    this.#now = now;
    this.#avoid = avoid;
    this.#finds = 0;
    if (this.#found.size > 0) this.#found.clear();
  }

  #arrive(account: number, links: number): number {
    if (links === 0) return this.#atHome(account);
    const key = account * (mostLinks + 1) + links;
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const find = this.#atHome(account);
    this.#found.set(key, find);
    this.#addFromHomes(account, find);
    if (links > 1) this.#addOnward(account, links, find);
    return find;
  }

  #atHome(account: number): number {
    const find = this.#newFind();
    const home = homeRow(this.#rows, this.#person, account, this.#now);
    if (home !== nothing) this.#addHome(home, find);
    return find;
  }

  /** The ways of one link: it need not be onward (R6). */
  #addFromHomes(account: number, find: number): void {
    const { homes, owned, managers } = this.#rows;
    const person = this.#person;
    if (managers.length(account) <= homes.length(person) + owned.length(person)) {
      for (let place = 0, count = managers.length(account); place < count; place++)
        this.#fromHome(managers.valueAt(account, place), find);
      return;
    }
    for (const lists of [homes, owned])
      for (let place = 0, count = lists.length(person); place < count; place++)
        this.#fromHome(managers.value(account, lists.keyAt(person, place)), find);
  }

  #fromHome(link: number, find: number): void {
    if (link < 0 || this.#manager(link) === this.#avoid) return;
    this.#cross(link, this.#atHome(this.#manager(link)), find);
  }

  #addOnward(account: number, links: number, find: number): void {
    const { onwardManagers } = this.#rows;
    for (let place = 0, count = onwardManagers.length(account); place < count; place++) {
      const manager = onwardManagers.keyAt(account, place);
      const link = onwardManagers.valueAt(account, place);
      if (manager === this.#avoid || !isLive(this.#rows, link, this.#now)) continue;
      this.#cross(link, this.#arrive(manager, links - 1), find);
    }
  }

  /** Takes over a link what was found at its manager (R6). */
  #cross(link: number, from: number, into: number): void {
    const rows = this.#rows;
    if (!isOpenTo(rows, this.#person, link, this.#now)) return;
    const width = this.#width;
    const team = opensToTeam(rows, link);
    if (!team) this.#readRights(link);
    const ceiling = (rows.ceilings[link] as number) * width;
    const base = this.#finds * parts * width;
    this.#words = grown(this.#words, base + width);
    for (let kind = 0; kind < kinds; kind++) {
      const source = (from * parts + 1 + kind) * width;
      const opens = team || (kind & 2) !== 0;
      let some = 0;
      for (let word = 0; word < width; word++) {
        let held = (this.#words[source + word] as number) & (rows.sets.words[ceiling + word] as number);
        held &= ~(this.#reserved[word] as number);
        if (!opens) held &= this.#rights[word] as number;
        if (!(kind & 1)) held &= this.#viewing[word] as number;
        this.#words[base + word] = held;
        some |= held;
      }
      if (some !== 0) this.#add(base, into);
    }
  }

  #readRights(link: number): void {
    const { sets } = this.#rows;
    const rights = this.#rights.fill(0);
    someRight(this.#rows, this.#person, link, this.#now, (right) => {
      for (let word = 0; word < rights.length; word++)
        rights[word] = (rights[word] as number) | (sets.words[right * sets.width + word] as number);
      return false;
    });
  }

  #addHome(row: number, find: number): void {
    const width = this.#width;
    const base = this.#finds * parts * width;
    this.#words = grown(this.#words, base + width);
    for (let word = 0; word < width; word++)
      this.#words[base + word] = this.#rows.sets.words[row * width + word] as number;
    this.#add(base, find);
  }

  /** Unites the set at `base` with what a find holds, and with its kind if it can go on. */
  #add(base: number, find: number): void {
    const words = this.#words;
    this.#unite(base, find * parts);
    if (!bit(words, base, this.#enter)) return;
    const kind = (bit(words, base, this.#act) ? 1 : 0) | (bit(words, base, this.#all) ? 2 : 0);
    this.#unite(base, find * parts + 1 + kind);
  }

  #unite(base: number, set: number): void {
    const words = this.#words;
    for (let word = 0, to = set * this.#width; word < this.#width; word++)
      words[to + word] = (words[to + word] as number) | (words[base + word] as number);
  }

  #newFind(): number {
    const find = this.#finds++;
    const size = parts * this.#width;
    this.#words = grown(this.#words, (find + 1) * size);
    this.#words.fill(0, find * size, (find + 1) * size);
    return find;
  }

  #manager(link: number): number {
    return this.#rows.linkManagers[link] as number;
  }

  #isOnward(link: number): boolean {
    return ((this.#rows.linkBits[link] as number) & onward) !== 0;
  }
}

function bit(words: Uint32Array, from: number, place: number): boolean {
  return (((words[from + (place >>> 5)] as number) >>> (place & 31)) & 1) === 1;
}
