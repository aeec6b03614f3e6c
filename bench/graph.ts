import type { Account, Link, Member, Person, Share } from "@keyholder/rules";

/** How large a world is. Edges are memberships, links, memberships in groups, and shares. */
export interface Size {
  readonly name: string;
  readonly accounts: number;
  readonly people: number;
  readonly members: number;
  readonly links: number;
  readonly groupMembers: number;
  readonly shares: number;
}

export const sizes: Record<"S" | "M" | "L", Size> = {
  S: {
    name: "S",
    accounts: 1_000,
    people: 5_000,
    members: 10_000,
    links: 2_000,
    groupMembers: 10_000,
    shares: 4_000,
  },
  M: {
    name: "M",
    accounts: 100_000,
    people: 500_000,
    members: 1_000_000,
    links: 200_000,
    groupMembers: 1_000_000,
    shares: 400_000,
  },
  L: {
    name: "L",
    accounts: 1_000_000,
    people: 5_000_000,
    members: 7_000_000,
    links: 1_500_000,
    groupMembers: 4_500_000,
    shares: 2_000_000,
  },
};

export function edgesOf({ members, links, groupMembers, shares }: Size): number {
  return members + links + groupMembers + shares;
}

/** Where the rows of a world go, one call each. */
export interface Sink {
  person(row: Person): void;
  account(row: Account): void;
  member(row: Member): void;
  groupMember(account: string, group: string, person: string): void;
  link(row: Link): void;
  shares(manager: string, client: string, rows: readonly Share[]): void;
}

const roles = [
  "viewer",
  "editor",
  "admin",
  "billing",
  "technical",
  "support",
  "client_manager",
  "client_admin",
];
const ceilings = ["viewer", "editor", "admin", "admin", "editor"];
const rights = ["viewer", "client_admin", "admin"];

/** Every run makes the same world: agencies sized by Zipf's law, with their clients, teams and groups. */
export class Graph {
  readonly size: Size;
  /** Of a hundred accounts, two are agencies; the first is the largest. */
  readonly agencies: number;
  /** Manager and client of each link, and the person and account of each membership, for questions. */
  readonly linkEnds: Int32Array;
  readonly memberEnds: Int32Array;
  readonly #random = randomOf(20_260_101);

  constructor(size: Size) {
    this.size = size;
    this.agencies = Math.ceil(size.accounts / 50);
    this.linkEnds = new Int32Array(2 * size.links);
    this.memberEnds = new Int32Array(2 * size.members);
  }

  write(sink: Sink): void {
    const { size } = this;
    for (let person = 0; person < size.people; person++)
      sink.person({ id: personId(person), twoFactor: person % 3 === 0 });
    for (let account = 0; account < size.accounts; account++)
      sink.account({
        id: accountId(account),
        owner: personId(account % size.people),
        clientAccess: account % 2 === 0 ? "team" : "shared",
      });
    this.#writeMembers(sink);
    this.#writeLinks(sink);
  }

  /** Half of the memberships are in agencies, whose first groups they are in too. */
  #writeMembers(sink: Sink): void {
    const { size } = this;
    const taken = new Set<number>();
    let inGroups = 0;
    for (let made = 0; made < size.members; ) {
      const account = made % 2 === 0 ? this.#agency() : this.#below(size.accounts);
      const person = this.#below(size.people);
      const key = account * 2 ** 23 + person;
      if (taken.has(key) || account % size.people === person) continue;
      taken.add(key);
      const role = roles[this.#below(roles.length)] ?? "viewer";
      const ticked = made % 10 === 0 ? ["invoices.pay"] : [];
      sink.member({ account: accountId(account), person: personId(person), role, ticked });
      this.memberEnds.set([person, account], 2 * made);
      made += 1;
      const wanted = Math.round((made * size.groupMembers) / size.members);
      const before = inGroups;
      for (; inGroups < wanted; inGroups++)
        sink.groupMember(accountId(account), `g${(person + inGroups - before) % 8}`, personId(person));
    }
  }

  #writeLinks(sink: Sink): void {
    const { size } = this;
    const taken = new Set<number>();
    let shared = 0;
    for (let made = 0; made < size.links; ) {
      const manager = this.#agency();
      const client = this.#below(size.accounts);
      const key = manager * 2 ** 23 + client;
      if (taken.has(key) || manager === client) continue;
      taken.add(key);
      const ends = { manager: accountId(manager), client: accountId(client) };
      const ceiling = ceilings[this.#below(ceilings.length)] ?? "viewer";
      // A few agencies have an agency of their own, whose people come in as well.
      sink.link({ ...ends, ceiling, onward: made % 50 === 0 });
      this.linkEnds.set([manager, client], 2 * made);
      made += 1;
      const wanted = Math.round((made * size.shares) / size.links);
      const rows: Share[] = [];
      for (; shared < wanted; shared++)
        rows.push({ ...ends, group: `g${rows.length}`, right: rights[shared % 3] ?? "viewer" });
      if (rows.length > 0) sink.shares(ends.manager, ends.client, rows);
    }
  }

  /** By Zipf's law: the second is half as likely as the first. */
  #agency(): number {
    return Math.min(this.agencies - 1, Math.floor(this.agencies ** this.#random()) - 1 + 0);
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }
}

/** Ids as the database has them. */
export function personId(number: number): string {
  return uuidOf(number, 0x9e3779b1);
}
export function accountId(number: number): string {
  return uuidOf(number, 0x85ebca77);
}

function uuidOf(number: number, salt: number): string {
  const mixed = Math.imul(number + 1, salt) >>> 0;
  const head = mixed.toString(16).padStart(8, "0");
  const tail = (number + 1).toString(16).padStart(12, "0");
  return `${head}-${head.slice(0, 4)}-4${head.slice(1, 4)}-8${head.slice(5, 8)}-${tail}`;
}

/** Mulberry32: a number from 0 up to 1. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
