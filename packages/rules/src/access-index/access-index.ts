import type { AccountEntry } from "../accounts-of.ts";
import { mostLinks } from "../arrival.ts";
import { type Catalogue, defaultCatalogue } from "../catalogue.ts";
import type { Refusal } from "../decide.ts";
import type { Entry } from "../entry.ts";
import { type Explanation, explain } from "../explain.ts";
import type { Facts } from "../facts.ts";
import { empty, intersect, isEmpty, type PermissionSet } from "../permission-set.ts";
import { prepare } from "../prepare.ts";
import { shortestWay, type Way } from "../way.ts";
import type { PersonEntry } from "../who-can-enter.ts";
import type { Account, Link, Member, Person, Question, Role, Share, World } from "../world.ts";
import { AccessRows, known, subjectOf } from "./access-rows.ts";
import { Arrivals } from "./arrivals.ts";
import { BulkLoad } from "./bulk-load.ts";
import { homeRow, isSomebody } from "./home-row.ts";
import { May, type NumberedQuestion } from "./may.ts";
import { isLive } from "./open-link.ts";
import { refusalOf } from "./refusal-of.ts";
import { nothing } from "./set-rows.ts";
import { sliceOf } from "./slice.ts";
import { downstream, upstream } from "./streams.ts";
import { accountsWhere } from "./where.ts";

/**
 * The whole access graph in memory, kept up change by change, and its answers (R2 to R8): the same that `prepare` and
 * the functions over `Facts` give for the world that was written into it, at a fraction of their cost.
 *
 * Every question comes with its time in milliseconds since 1970. Ids are any strings. A row that names a person or an account that
 * is not there yet counts from when it is. Rows are written whole: what a row does not say has its default.
 */
export class AccessIndex {
  readonly catalogue: Catalogue;
  readonly #rows: AccessRows;
  readonly #arrivals: Arrivals;
  readonly #may: May;

  constructor(catalogue: Catalogue = defaultCatalogue) {
    this.catalogue = catalogue;
    this.#rows = new AccessRows(catalogue);
    this.#arrivals = new Arrivals(this.#rows);
    this.#may = new May(this.#rows, this.#arrivals);
  }

  /** May this person do this in this account (R8)? Whatever is unknown is refused. */
  decide(question: Question, now: number): boolean {
    return this.#may.decide(this.numbered(question), now);
  }

  /** Decides a question in numbers. */
  decideNumbered(question: NumberedQuestion, now: number): boolean {
    return this.#may.decide(question, now);
  }

  /** Why a question that `decideNumbered` refuses is refused: the same refusal as `decide` over facts gives. */
  refusal(question: NumberedQuestion, now: number): Refusal {
    return refusalOf(this.#rows, question, () => this.holdsSomething(question, now));
  }

  /** Whether the person holds anything where he is asked about, whatever the permission. */
  holdsSomething({ person, account, via }: NumberedQuestion, now: number): boolean {
    const find = this.#find(person, account, via, now);
    return find >= 0 && this.#arrivals.meets(find, this.#rows.enabled[account] as number);
  }

  /** Whether there are such a person and such an account. */
  knows({ person, account }: NumberedQuestion): boolean {
    const { personBits, accountBits } = this.#rows;
    return ((personBits[person] ?? 0) & (accountBits[account] ?? 0) & known) !== 0;
  }
  hasPerson(id: string): boolean {
    return ((this.#rows.personBits[this.#rows.people.find(id)] ?? 0) & known) !== 0;
  }
  hasAccount(id: string): boolean {
    return ((this.#rows.accountBits[this.#rows.accounts.find(id)] ?? 0) & known) !== 0;
  }

  /** A question in the numbers that stand for its ids in this index; a known id keeps its number for good. */
  numbered({ person, account, permission, via = null }: Question): NumberedQuestion {
    return {
      person: this.#rows.people.find(person),
      account: this.#rows.accounts.find(account),
      permission: this.catalogue.places.get(permission) ?? -1,
      via: via === null ? -1 : this.#viaOf(via),
    };
  }

  /** `effective(p, C)` (R7), or what is held when asked via an account (R8). */
  effective(person: string, account: string, via: string | null, now: number): PermissionSet {
    const where = this.#rows.accounts.find(account);
    const from = via === null ? -1 : this.#viaOf(via);
    const find = this.#find(this.#rows.people.find(person), where, from, now);
    return find < 0 ? empty : this.#left(where, find);
  }

  /** The accounts in which a person may do something (R8), by id, without the ways that lead there. */
  accountsWhere({ person, permission, via }: Omit<Question, "account">, now: number): string[] {
    const asked = this.numbered({ person, account: "", permission, via: via ?? null });
    if (!isSomebody(this.#rows, asked.person)) return [];
    return this.#rows.accounts.sorted(accountsWhere(this.#rows, this.#may, asked, now));
  }

  /** The people who may do something in an account (R8), by id, without the ways by which they come. */
  peopleWhere({ account, permission, via }: Omit<Question, "person">, now: number): string[] {
    const asked = this.numbered({ person: "", account, permission, via: via ?? null });
    if (asked.account < 0) return [];
    const people = upstream(this.#rows, asked.account, now);
    return this.#rows.people.sorted(people.filter((person) => this.#may.decide({ ...asked, person }, now)));
  }

  /** Through which accounts a person comes into one with anything at all: null is the direct way, which comes first. */
  waysIn(person: string, account: string, now: number): (string | null)[] {
    const [who, where] = [this.#rows.people.find(person), this.#rows.accounts.find(account)];
    if (where < 0 || !isSomebody(this.#rows, who)) return [];
    return this.#ways(who, where, now).map(({ via }) => via);
  }

  /** Every account that a person can enter, as `accountsOf` over facts answers. */
  accountsOf(person: string, now: number): AccountEntry[] {
    const who = this.#rows.people.find(person);
    if (!isSomebody(this.#rows, who)) return [];
    return downstream(this.#rows, who, now)
      .map((account) => ({ account, id: this.#rows.accounts.id(account) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap(({ account, id }) =>
        this.#entries(who, account, now).map((entry) => ({ account: id, ...entry })),
      );
  }

  /** Everybody who can enter an account, as `whoCanEnter` over facts answers. */
  whoCanEnter(account: string, now: number): PersonEntry[] {
    const where = this.#rows.accounts.find(account);
    if (where < 0) return [];
    return upstream(this.#rows, where, now)
      .filter((person) => isSomebody(this.#rows, person))
      .map((person) => ({ person, id: this.#rows.people.id(person) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap(({ person, id }) =>
        this.#entries(person, where, now).map((entry) => ({ person: id, ...entry })),
      );
  }

  /** Why a decision is what it is, as `explain` over facts answers. */
  explain(question: Question, now: number): Explanation {
    const person = this.#rows.people.find(question.person);
    const account = this.#rows.accounts.find(question.account);
    return explain(this.#slice(person, account, now), question);
  }

  setPerson(row: Person): void {
    this.#rows.setPerson(this.#person(row.id), row);
  }
  /** Whoever is removed holds nothing, until he is set again. */
  removePerson(id: string): void {
    this.#rows.removePerson(this.#rows.people.find(id));
  }
  setAccount(row: Account): void {
    this.#rows.setAccount(this.#account(row.id), this.#person(row.owner), row);
  }
  removeAccount(id: string): void {
    this.#rows.removeAccount(this.#rows.accounts.find(id));
  }
  setRole(row: Role): void {
    this.#rows.sets.setRole(this.#account(row.account), row.id, { permissions: row.permissions });
  }
  removeRole(account: string, id: string): void {
    this.#rows.sets.setRole(this.#account(account), id, null);
  }
  setMember(row: Member): void {
    this.#rows.setMember(this.#person(row.person), this.#account(row.account), row);
  }
  removeMember(account: string, person: string): void {
    this.#rows.removeMember(this.#rows.people.find(person), this.#rows.accounts.find(account));
  }
  addToGroup(account: string, group: string, person: string): void {
    this.#rows.addToGroup(this.#person(person), this.#group(account, group));
  }
  removeFromGroup(account: string, group: string, person: string): void {
    this.#rows.removeFromGroup(this.#person(person), this.#group(account, group));
  }
  /** The same where only the group's id is known: from the groups of that id in every account. */
  removeFromGroups(group: string, person: string): void {
    const rows = this.#rows;
    const who = rows.people.find(person);
    for (let place = rows.groupsOf.length(who) - 1; place >= 0; place--) {
      const one = rows.groupsOf.keyAt(who, place);
      if (rows.groupId(one) === group) rows.removeFromGroup(who, one);
    }
  }
  removeGroup(account: string, group: string): void {
    this.#rows.removeGroup(this.#group(account, group));
  }
  /** The link between two accounts; of several, the one that counts or came closest to it. */
  setLink(row: Link): void {
    this.#rows.setLink(this.#account(row.manager), this.#account(row.client), row);
  }
  removeLink(manager: string, client: string): void {
    this.#rows.removeLink(this.#rows.accounts.find(manager), this.#rows.accounts.find(client));
  }
  /** All shares of one client at once, at most one for each group and person: throws an Error when there are two. */
  setShares(manager: string, client: string, rows: readonly Share[]): void {
    if (manager === client) return;
    const link = this.#rows.linkBetween(this.#account(manager), this.#account(client));
    this.#rows.clearShares(link);
    for (const row of rows)
      for (const subject of this.#subjects(row)) {
        if (this.#rows.shares.has(link, subject))
          throw new Error(`client "${client}" of account "${manager}" is opened to the same subject twice`);
        this.#rows.addShare(link, subject, row);
      }
  }

  /** Fills the index, which must be empty, with any number of rows at once: some ten times as fast as one after the other. */
  bulkLoad(): BulkLoad {
    if (this.#rows.people.size + this.#rows.accounts.size > 0) throw new Error("the index is not empty");
    return new BulkLoad(this.#rows);
  }

  /** Writes all rows of a world. */
  load(world: World): void {
    for (const row of world.people) this.setPerson(row);
    for (const row of world.accounts) this.setAccount(row);
    for (const row of world.roles ?? []) this.setRole(row);
    for (const row of world.members ?? []) this.setMember(row);
    for (const group of world.groups ?? [])
      for (const person of group.members) this.addToGroup(group.account, group.id, person);
    for (const row of world.links ?? []) this.setLink(row);
    for (const [first, ...others] of byClient(world.shares ?? []))
      this.setShares(first.manager, first.client, [first, ...others]);
  }

  /** Bytes of the typed arrays, without ids. */
  get bytes(): number {
    return this.#rows.bytes;
  }
  /** Bytes of the tables of ids that are uuids. */
  get idBytes(): number {
    return this.#rows.idBytes;
  }

  #person(id: string): number {
    return this.#rows.person(this.#rows.people.number(id));
  }
  #account(id: string): number {
    return this.#rows.account(this.#rows.accounts.number(id));
  }
  #group(account: string, id: string): number {
    return this.#rows.group(this.#account(account), this.#rows.groupIds.number(id));
  }

  #subjects({ manager, group, person }: Share): number[] {
    return [
      ...(person == null ? [] : [subjectOf.person(this.#person(person))]),
      ...(group == null ? [] : [subjectOf.group(this.#group(manager, group))]),
    ];
  }

  #viaOf(via: string): number {
    const account = this.#rows.accounts.find(via);
    return account < 0 ? -2 : account;
  }

  #left(account: number, find: number): PermissionSet {
    const { sets, enabled } = this.#rows;
    return intersect(
      this.#arrivals.setOf(find),
      sets.setAt(sets.words, (enabled[account] as number) * sets.width),
    );
  }

  /** What somebody holds on arrival, as a number of `arrivals`; -1: nothing, since somebody or something is unknown. */
  #find(person: number, account: number, via: number, now: number): number {
    const rows = this.#rows;
    if (account < 0 || via === -2 || !isSomebody(rows, person)) return -1;
    if (via === -1) return this.#arrivals.at(person, account, mostLinks, now, -1);
    if (via === account) return this.#arrivals.at(person, account, 0, now, -1);
    const link = rows.managers.value(account, via);
    return link < 0 ? -1 : this.#arrivals.over(person, link, mostLinks, now, account);
  }

  #setVia(person: number, account: number, link: number, now: number): PermissionSet {
    return this.#left(account, this.#arrivals.over(person, link, mostLinks, now, account));
  }

  #entries(person: number, account: number, now: number): Entry[] {
    return this.#ways(person, account, now).map(({ via, link, set }) => ({
      via,
      set,
      path: link < 0 ? [this.#rows.accounts.id(account)] : this.#path(person, account, link, set, now),
    }));
  }

  /** The ways in that give anything, the direct one (which has no link) first. */
  #ways(person: number, account: number, now: number) {
    const rows = this.#rows;
    const direct = this.#left(account, this.#arrivals.at(person, account, 0, now, -1));
    const over: { readonly via: string; readonly link: number; readonly set: PermissionSet }[] = [];
    for (let place = 0, count = rows.managers.length(account); place < count; place++) {
      const link = rows.managers.valueAt(account, place);
      const manager = rows.linkManagers[link] as number;
      const mayLead =
        rows.onwardManagers.has(account, manager) || homeRow(rows, person, manager, now) !== nothing;
      if (!mayLead || !isLive(rows, link, now)) continue;
      const set = this.#setVia(person, account, link, now);
      if (!isEmpty(set)) over.push({ via: rows.accounts.id(manager), link, set });
    }
    over.sort(byVia);
    return isEmpty(direct) ? over : [{ via: null, link: -1, set: direct }, ...over];
  }

  /** The accounts of a shortest way over a link by which any of a set is held. */
  #path(person: number, account: number, link: number, set: PermissionSet, now: number): Way {
    const rows = this.#rows;
    const via = rows.accounts.id(rows.linkManagers[link] as number);
    const permission = firstOf(set);
    if (this.#may.crosses(person, link, permission, now)) return [via, rows.accounts.id(account)];
    const question = {
      person: rows.people.id(person),
      account: rows.accounts.id(account),
      permission: this.catalogue.permissions[permission]?.name ?? "",
      via,
    };
    return shortestWay(this.#slice(person, account, now), question) ?? [];
  }

  #slice(person: number, account: number, now: number): Facts {
    const world =
      person < 0 || account < 0
        ? { people: [], accounts: [] }
        : sliceOf(this.#rows, person, account, new Date(now).toISOString());
    return prepare(world, { catalogue: this.catalogue });
  }
}

function byVia(a: { readonly via: string }, b: { readonly via: string }): number {
  return a.via < b.via ? -1 : 1;
}

function firstOf(set: PermissionSet): number {
  let place = 0;
  while (((set >> BigInt(place)) & 1n) === 0n) place++;
  return place;
}

function byClient(shares: readonly Share[]): [Share, ...Share[]][] {
  const found = new Map<string, [Share, ...Share[]]>();
  for (const share of shares) {
    const key = JSON.stringify([share.manager, share.client]);
    const there = found.get(key);
    if (there) there.push(share);
    else found.set(key, [share]);
  }
  return [...found.values()];
}
