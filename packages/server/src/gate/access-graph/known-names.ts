import { LRUCache } from "lru-cache";

const mostKept = 200_000;

/**
 * What callers' names for people, or for accounts, stand for, so that not every question has to ask the database. What is
 * kept is as old as the graph, and with it forgotten when the feed tells of a change: under every name that the changed row
 * had or has, for a new row may answer to a name that nobody had.
 */
export class KnownNames {
  /** By the name in small letters, as addresses are compared; then by the name as it was said, and to whom. */
  readonly #kept: LRUCache<string, Map<string, string | null>>;
  readonly #namesOf = new Map<string, Set<string>>();
  /** Another one whenever something is forgotten: what was read before that may be out of date. */
  version: object = {};

  constructor() {
    this.#kept = new LRUCache({
      max: mostKept,
      dispose: (known, name) => {
        for (const id of known.values()) this.#unname(id, name);
      },
    });
  }

  /** An id; null for a name that nobody has; undefined when it has to be read. `room` keeps askers apart, who shall not tell from how long it takes what others asked. */
  find(room: string, name: string): string | null | undefined {
    return this.#kept.get(name.toLowerCase())?.get(`${room} ${name}`);
  }

  /** Keeps what was read, unless something was forgotten since. */
  keep(room: string, found: ReadonlyMap<string, string | null>, since: object): void {
    if (since !== this.version) return;
    for (const [name, id] of found) {
      const small = name.toLowerCase();
      const known = this.#kept.get(small) ?? new Map<string, string | null>();
      known.set(`${room} ${name}`, id);
      this.#kept.set(small, known);
      if (id === null) continue;
      const names = this.#namesOf.get(id) ?? new Set();
      this.#namesOf.set(id, names.add(small));
    }
  }

  /** Under every name that it is kept by, and every one that it has now. */
  forget(id: string, names: readonly string[]): void {
    this.version = {};
    for (const name of [...(this.#namesOf.get(id) ?? []), ...names]) this.#kept.delete(name.toLowerCase());
  }

  #unname(id: string | null, name: string): void {
    const names = id === null ? undefined : this.#namesOf.get(id);
    names?.delete(name);
    if (id !== null && names?.size === 0) this.#namesOf.delete(id);
  }
}
