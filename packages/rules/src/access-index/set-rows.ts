import type { Catalogue } from "../catalogue.ts";
import { empty, intersect, type PermissionSet, setOf, union, without } from "../permission-set.ts";
import { presetSet, presets } from "../preset.ts";
import type { Role, RoleRef } from "../world.ts";
import { grown } from "./column.ts";

type Listed = Pick<Role, "permissions">;

/** What a set is made of: a role as an account names it, and ticks. */
export interface Recipe {
  readonly ref: RoleRef;
  readonly ticked: readonly string[];
  readonly unticked: readonly string[];
  /** What it counts at most as (R12). */
  readonly atMost?: Omit<Recipe, "atMost"> | null;
}

interface Row {
  readonly key: string;
  readonly account: number;
  /** null: a set as it is. */
  readonly recipe: Recipe | null;
  uses: number;
}

/** The row that holds nothing, and the one that holds everything. */
export const nothing = 0;
export const everything = 1;

/**
 * Permission sets as rows of bits, one for each recipe that is in use, however many members, links and shares use it. An own role that
 * changes changes its rows in place.
 */
export class SetRows {
  /** 32-bit words of a row; a permission's bit is at its place in the catalogue. */
  readonly width: number;
  words: Uint32Array;
  readonly #catalogue: Catalogue;
  readonly #presets: ReadonlyMap<string, PermissionSet>;
  readonly #ownerOnly: PermissionSet;
  readonly #roles = new Map<string, Listed>();
  readonly #rows: (Row | null)[] = [null, null];
  readonly #byKey = new Map<string, number>();
  readonly #byRole = new Map<string, Set<number>>();
  readonly #free: number[] = [];

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.width = Math.max(1, Math.ceil(catalogue.permissions.length / 32));
    this.words = new Uint32Array(64 * this.width);
    this.#presets = new Map(presets.map((one) => [one, presetSet(catalogue, one)]));
    const ownerOnly = catalogue.permissions.filter(({ level }) => level === "owner");
    this.#ownerOnly = setOf(
      catalogue,
      ownerOnly.map(({ name }) => name),
    );
    this.#write(
      everything,
      setOf(
        catalogue,
        catalogue.permissions.map(({ name }) => name),
      ),
    );
  }

  /** Whether a row holds the permission at a place of the catalogue. */
  has(row: number, place: number): boolean {
    return (((this.words[row * this.width + (place >>> 5)] as number) >>> (place & 31)) & 1) === 1;
  }

  /** The row of a recipe; `release` it when whoever asked no longer needs it. */
  take(account: number, recipe: Recipe): number {
    const own = this.#ownRoles(recipe);
    const key = keyOf(own.length > 0 ? account : -1, recipe);
    const known = this.#byKey.get(key);
    const row = known ?? this.#free.pop() ?? this.#rows.length;
    if (known === undefined) {
      this.#rows[row] = { key, account, recipe, uses: 0 };
      this.#byKey.set(key, row);
      for (const role of own) this.#ofRole(roleKey(account, role)).add(row);
      this.#compute(row);
    }
    (this.#rows[row] as Row).uses += 1;
    return row;
  }

  /** The row of a set as it is. */
  takeSet(set: PermissionSet): number {
    const key = `{${set}}`;
    const known = this.#byKey.get(key);
    const row = known ?? this.#free.pop() ?? this.#rows.length;
    if (known === undefined) {
      this.#rows[row] = { key, account: -1, recipe: null, uses: 0 };
      this.#byKey.set(key, row);
      this.#write(row, set);
    }
    (this.#rows[row] as Row).uses += 1;
    return row;
  }

  release(row: number): void {
    const there = this.#rows[row];
    if (!there) return;
    there.uses -= 1;
    if (there.uses > 0) return;
    this.#byKey.delete(there.key);
    if (there.recipe)
      for (const role of this.#ownRoles(there.recipe))
        this.#byRole.get(roleKey(there.account, role))?.delete(row);
    this.#rows[row] = null;
    this.#free.push(row);
  }

  recipe(row: number): Recipe {
    return this.#rows[row]?.recipe ?? { ref: [], ticked: [], unticked: [] };
  }

  role(account: number, id: string): Listed | undefined {
    return this.#roles.get(roleKey(account, id));
  }

  /** Makes, changes or (with null) removes an account's own role, for everybody who has it. */
  setRole(account: number, id: string, role: Listed | null): void {
    const key = roleKey(account, id);
    if (role) this.#roles.set(key, role);
    else this.#roles.delete(key);
    for (const row of this.#byRole.get(key) ?? []) this.#compute(row);
  }

  /** A set's bits as a row's words. */
  wordsOf(set: PermissionSet): Uint32Array {
    return Uint32Array.from({ length: this.width }, (_, word) =>
      Number((set >> BigInt(32 * word)) & 0xffffffffn),
    );
  }

  /** What a row's words, wherever they stand, are as a set. */
  setAt(words: Uint32Array, from: number): PermissionSet {
    let bits = 0n;
    for (let word = this.width - 1; word >= 0; word--)
      bits = (bits << 32n) | BigInt(words[from + word] as number);
    return bits as PermissionSet;
  }

  #ofRole(key: string): Set<number> {
    const known = this.#byRole.get(key) ?? new Set();
    this.#byRole.set(key, known);
    return known;
  }

  #compute(row: number): void {
    const { account, recipe } = this.#rows[row] as Row;
    if (!recipe) return;
    const set = this.#setOf(account, recipe);
    this.#write(row, recipe.atMost ? intersect(set, this.#setOf(account, recipe.atMost)) : set);
  }

  #setOf(account: number, { ref, ticked, unticked }: Recipe): PermissionSet {
    const role = typeof ref === "string" ? this.#named(account, ref) : this.#listed(ref);
    const given = union(role, setOf(this.#catalogue, ticked));
    return without(given, union(setOf(this.#catalogue, unticked), this.#ownerOnly));
  }

  #ownRoles({ ref, atMost }: Recipe): string[] {
    return [ref, atMost?.ref].filter((one) => typeof one === "string" && !this.#presets.has(one)) as string[];
  }

  #named(account: number, ref: string): PermissionSet {
    const preset = this.#presets.get(ref);
    if (preset !== undefined) return preset;
    const own = this.#roles.get(roleKey(account, ref));
    return own ? this.#listed(own.permissions) : empty;
  }

  #listed(permissions: readonly string[]): PermissionSet {
    return without(setOf(this.#catalogue, permissions), this.#ownerOnly);
  }

  #write(row: number, set: PermissionSet): void {
    this.words = grown(this.words, (row + 1) * this.width);
    this.words.set(this.wordsOf(set), row * this.width);
  }
}

/** Most are a role and nothing else: those need no JSON. */
function keyOf(account: number, { ref, ticked, unticked, atMost }: Recipe): string {
  const isPlain = ticked.length === 0 && unticked.length === 0 && !atMost;
  if (typeof ref === "string" && isPlain) return roleKey(account, ref);
  return JSON.stringify([account, ref, ticked, unticked, atMost ?? null]);
}

function roleKey(account: number, id: string): string {
  return `${account} ${id}`;
}
