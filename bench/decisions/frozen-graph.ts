import { defaultCatalogue, type Preset } from "@keyholder/rules";
import type { Graph } from "../graph.ts";
import { type CompressedRows, Edges, placeOf } from "./compressed-rows.ts";
import { isIn, setNumber, wordsOfEach, wordsWhere } from "./permission-words.ts";
import type { Asked } from "./questions.ts";

const groupsOfAnAccount = 8;
const places = defaultCatalogue.places;
const bitOf = (name: string) => places.get(name) as number;
const enter = bitOf("clients.enter");
const act = bitOf("clients.act");
const all = bitOf("clients.all");
const viewing = wordsWhere((one) => one.viewing);
const reserved = wordsWhere((one) => one.reserved);

/**
 * The reference: the same world in sorted arrays that nothing can be added to, and the most direct code over them. It knows
 * memberships, owners, and one link with its ceiling and shares; no roles of one's own, no ends, states, features or further links. The
 * permissions stand with each edge, two words of bits.
 */
export class FrozenGraph {
  readonly #owners: Int32Array;
  readonly #homes: CompressedRows;
  readonly #homeSets: Uint32Array;
  readonly #groups: CompressedRows;
  readonly #managers: CompressedRows;
  readonly #ceilings: Uint32Array;
  readonly #shares: CompressedRows;
  readonly #rights: Uint32Array;
  readonly #sharesOnly: Uint8Array;
  /** Accounts into which somebody may come over more than one link. */
  readonly #onward: Set<number>;

  constructor(graph: Graph) {
    const { size } = graph;
    const owners = new Int32Array(size.accounts);
    const sharesOnly = new Uint8Array(size.accounts);
    const homes = new Edges();
    const groups = new Edges();
    const managers = new Edges();
    const shares = new Edges();
    const onward = new Set<number>();
    const ceilings: number[] = [];
    let accounts = 0;
    graph.write({
      person: () => {},
      account: (row) => {
        owners[accounts] = numberOf(row.owner);
        sharesOnly[accounts++] = row.clientAccess === "shared" ? 1 : 0;
      },
      member: (row) =>
        homes.add(
          numberOf(row.person),
          numberOf(row.account),
          setNumber(row.role as Preset, row.ticked ?? []),
        ),
      groupMember: (account, group, person) =>
        groups.add(numberOf(person), groupNumber(numberOf(account), group)),
      link: (row) => {
        managers.add(numberOf(row.client), numberOf(row.manager), ceilings.length);
        ceilings.push(setNumber(row.ceiling as Preset, []));
        if (row.onward) onward.add(numberOf(row.client));
      },
      shares: (manager, _client, rows) => {
        for (const row of rows) {
          const group = groupNumber(numberOf(manager), row.group ?? "");
          shares.add(ceilings.length - 1, group, setNumber(row.right as Preset, []));
        }
      },
    });
    this.#owners = owners;
    this.#sharesOnly = sharesOnly;
    this.#homes = homes.frozen(size.people);
    this.#groups = groups.frozen(size.people);
    this.#managers = managers.frozen(size.accounts);
    this.#shares = shares.frozen(size.links);
    this.#homeSets = wordsOfEach(this.#homes.values);
    this.#rights = wordsOfEach(this.#shares.values);
    this.#ceilings = wordsOfEach(Int32Array.from(ceilings));
    this.#onward = onward;
  }

  /** Whether it can answer about an account: nobody comes there over more than one link. */
  knows(account: number): boolean {
    return !this.#onward.has(account);
  }

  decide({ person, account, permission, via }: Asked): boolean {
    if (via < 0 || via === account) {
      if (this.#owners[account] === person) return true;
      const home = placeOf(this.#homes, person, account);
      if (home >= 0 && isIn(this.#homeSets, home, permission)) return true;
      if (via === account) return false;
    }
    if (isIn(reserved, 0, permission)) return false;
    if (via >= 0) return this.#crosses(person, placeOf(this.#managers, account, via), permission);
    for (
      let at = this.#managers.offsets[account] as number;
      at < (this.#managers.offsets[account + 1] as number);
      at++
    )
      if (this.#crosses(person, at, permission)) return true;
    return false;
  }

  #crosses(person: number, at: number, permission: number): boolean {
    if (at < 0) return false;
    const manager = this.#managers.keys[at] as number;
    const link = this.#managers.values[at] as number;
    const isOwner = this.#owners[manager] === person;
    const home = placeOf(this.#homes, person, manager);
    if (!isOwner) {
      const held = this.#homeSets;
      if (home < 0 || !isIn(held, home, permission) || !isIn(held, home, enter)) return false;
      if (!isIn(viewing, 0, permission) && !isIn(held, home, act)) return false;
    }
    if (!isIn(this.#ceilings, link, permission)) return false;
    if (isOwner || !this.#sharesOnly[manager] || isIn(this.#homeSets, home, all)) return true;
    return this.#isShared(person, manager, link, permission);
  }

  #isShared(person: number, manager: number, link: number, permission: number): boolean {
    const { offsets, keys } = this.#groups;
    for (let at = offsets[person] as number; at < (offsets[person + 1] as number); at++) {
      const group = keys[at] as number;
      if (Math.floor(group / groupsOfAnAccount) !== manager) continue;
      const share = placeOf(this.#shares, link, group);
      if (share >= 0 && isIn(this.#rights, share, permission)) return true;
    }
    return false;
  }
}

/** The graph's ids end with their number. */
function numberOf(id: string): number {
  return Number.parseInt(id.slice(-12), 16) - 1;
}

function groupNumber(account: number, group: string): number {
  return account * groupsOfAnAccount + Number(group.slice(1));
}
