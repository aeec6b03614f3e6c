import type { Catalogue, PermissionSet } from "@keyholder/rules";
import { setOf } from "@keyholder/rules";
import type { KeyRow } from "./feed-store.ts";

/** A key that counts. */
export interface KnownKey {
  readonly id: string;
  /** null: the operator's, which asks about anybody anywhere. */
  readonly account: string | null;
  readonly maker: string | null;
  readonly scopes: PermissionSet;
  readonly via: string | null;
}

/** The API keys that have not been ended, by the hash of the whole key. */
export class KnownKeys {
  readonly #catalogue: Catalogue;
  readonly #byHash = new Map<string, KnownKey & { readonly ends: number }>();
  readonly #hashOf = new Map<string, string>();
  readonly #notedAt = new Map<string, number>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  find(hash: string, now: number): KnownKey | null {
    const key = this.#byHash.get(hash);
    return key && key.ends > now ? key : null;
  }

  /** Whether the use of a key has to be noted: once a minute is enough. */
  isToBeNoted({ id }: KnownKey, now: number): boolean {
    if (now - (this.#notedAt.get(id) ?? 0) < 60_000) return false;
    this.#notedAt.set(id, now);
    return true;
  }

  set({ hash, scopes, expiresAt, ...row }: KeyRow): void {
    const ends = expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(expiresAt);
    this.#byHash.set(hash, { ...row, scopes: setOf(this.#catalogue, scopes), ends });
    this.#hashOf.set(row.id, hash);
  }

  change(id: string, rows: readonly KeyRow[]): void {
    this.#byHash.delete(this.#hashOf.get(id) ?? "");
    this.#hashOf.delete(id);
    for (const row of rows) this.set(row);
  }
}
