import type { Catalogue } from "../catalogue.ts";
import { isFeatureOn, leftByState, switchedOff } from "../feature.ts";
import { type NamedSets, namedSets } from "../named-sets.ts";
import { without } from "../permission-set.ts";
import type { Account, Link, LinkStatus, Member, MemberStatus, Person, Share } from "../world.ts";
import { grown } from "./column.ts";
import { IdTable } from "./id-table.ts";
import { KeyTable } from "./key-table.ts";
import { everything, nothing, SetRows } from "./set-rows.ts";
import { SortedLists } from "./sorted-lists.ts";

/** Bits of a person. */
export const known = 1;
export const disabled = 2;
export const twoFactor = 4;
/** Bits of an account beside `known`. */
export const leavable = 2;
export const opensShared = 4;
/** Bits of a member's value under his row of permissions: three that are 0 while the membership counts, one for an end. */
export const notActive = 3;
export const memberEnds = 4;
export const memberRow = 3;
/** Bits of a link. */
export const linkNotActive = 7;
export const onward = 8;
export const asksTwoFactor = 16;
export const modeTeam = 32;
export const modeShared = 64;
export const linkEnds = 128;

export const memberStatuses: readonly MemberStatus[] = ["active", "invited", "suspended"];
export const linkStatuses: readonly (LinkStatus | "none")[] = [
  "active",
  "pending",
  "ended",
  "cancelled",
  "declined",
  "none",
];
const none = linkStatuses.indexOf("none");

/** A row's own part, where the numbers of what it is about stand beside it. */
export type Unnamed<Row> = Omit<Row, "id" | "owner" | "person" | "account" | "manager" | "client" | "group">;

/** For whom a client is opened, as a number in the list of a link's shares. */
export const subjectOf = {
  person: (person: number) => person * 2,
  group: (group: number) => group * 2 + 1,
};

const pair = new Uint32Array(2);

/** The facts that decisions rest on, as numbers. Whoever writes keeps both ends of every edge in step. */
export class AccessRows {
  readonly catalogue: Catalogue;
  readonly sets: SetRows;
  readonly named: NamedSets;
  readonly people = new IdTable();
  readonly accounts = new IdTable();
  /** By account and id, for a group's id may stand in several accounts. */
  readonly groups = new KeyTable(2);
  readonly groupIds = new IdTable();

  personBits = new Uint8Array(16);
  accountBits = new Uint8Array(16);
  owners = new Int32Array(16);
  enabled = new Int32Array(16);

  linkManagers = new Int32Array(16);
  linkClients = new Int32Array(16);
  ceilings = new Int32Array(16);
  linkBits = new Uint8Array(16);
  #links = 0;

  /** Person → the accounts he is a member of, with his row and status there; account → its members. */
  readonly homes = new SortedLists({ valued: true });
  readonly members = new SortedLists({ valued: false });
  readonly owned = new SortedLists({ valued: false });
  readonly groupsOf = new SortedLists({ valued: false });
  readonly groupMembers = new SortedLists({ valued: false });
  /** Client → its managers, manager → its clients, each with the link; and of the managers those whose link is onward. */
  readonly managers = new SortedLists({ valued: true });
  readonly onwardManagers = new SortedLists({ valued: true });
  readonly clients = new SortedLists({ valued: true });
  /** Link → for whom the client is opened, with the row of the right. */
  readonly shares = new SortedLists({ valued: true });

  readonly #memberEnds = new Map<number, string>();
  readonly #linkEnds = new Map<number, string>();
  readonly #accountRows = new Map<number, Unnamed<Account>>();

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    this.sets = new SetRows(catalogue);
    this.named = namedSets(catalogue);
  }

  setPerson(person: number, row: Unnamed<Person>): void {
    this.personBits[person] = known | (row.disabled ? disabled : 0) | (row.twoFactor ? twoFactor : 0);
  }

  setAccount(account: number, owner: number, row: Unnamed<Account>): void {
    const open = (row.state ?? "active") === "active" && isFeatureOn(row, "clients");
    if (this.accountBits[account]) this.owned.delete(this.owners[account] as number, account);
    this.owners[account] = owner;
    this.owned.set(owner, account);
    this.accountBits[account] =
      known | (open ? leavable : 0) | (row.clientAccess === "shared" ? opensShared : 0);
    this.sets.release(this.enabled[account] as number);
    const isPlain = (row.state ?? "active") === "active" && row.features === undefined;
    this.enabled[account] = isPlain
      ? everything
      : this.sets.takeSet(without(leftByState(this.catalogue, row), switchedOff(this.catalogue, row)));
    if (isPlain) this.#accountRows.delete(account);
    else this.#accountRows.set(account, row);
  }

  removePerson(person: number): void {
    if (person >= 0) this.personBits[person] = 0;
  }

  removeAccount(account: number): void {
    if (account < 0) return;
    this.owned.delete(this.owners[account] as number, account);
    this.accountBits[account] = 0;
    this.sets.release(this.enabled[account] as number);
    this.enabled[account] = nothing;
    this.#accountRows.delete(account);
  }

  setMember(person: number, account: number, row: Unnamed<Member>): void {
    const status = memberStatuses.indexOf(row.status ?? "active");
    const recipe = { ...recipeOf(row), ...(row.atMost && { atMost: recipeOf(row.atMost) }) };
    const set = this.sets.take(account, recipe);
    this.#forgetMember(person, account);
    const ends = row.expiresAt != null;
    if (ends) this.#memberEnds.set(memberKey(person, account), row.expiresAt as string);
    const bits = (status < 0 ? memberStatuses.indexOf("suspended") : status) | (ends ? memberEnds : 0);
    this.homes.set(person, account, (set << memberRow) | bits);
    this.members.set(account, person);
  }

  removeMember(person: number, account: number): void {
    if (person < 0 || account < 0) return;
    this.#forgetMember(person, account);
    this.homes.delete(person, account);
    this.members.delete(account, person);
  }

  addToGroup(person: number, group: number): void {
    this.groupsOf.set(person, group);
    this.groupMembers.set(group, person);
  }

  removeFromGroup(person: number, group: number): void {
    this.groupsOf.delete(person, group);
    this.groupMembers.delete(group, person);
  }

  removeGroup(group: number): void {
    for (let place = this.groupMembers.length(group) - 1; place >= 0; place--)
      this.groupsOf.delete(this.groupMembers.keyAt(group, place), group);
    this.groupMembers.clear(group);
  }

  /** Between two accounts one link is kept: the newest that was set. An account cannot manage itself (R4). */
  setLink(manager: number, client: number, row: Unnamed<Link>): void {
    if (manager === client) return;
    const link = this.linkBetween(manager, client);
    const ceiling = this.sets.take(client, recipeOf({ role: row.ceiling, ticked: row.ticked ?? [] }));
    this.sets.release(this.ceilings[link] as number);
    this.ceilings[link] = ceiling;
    const status = linkStatuses.indexOf(row.status ?? "active");
    const mode = row.clientAccess === "team" ? modeTeam : row.clientAccess ? modeShared : 0;
    const ends = row.expiresAt != null;
    this.linkBits[link] =
      (status < 0 ? linkStatuses.indexOf("ended") : status) |
      (row.onward ? onward : 0) |
      (row.requireTwoFactor ? asksTwoFactor : 0) |
      (ends ? linkEnds : 0) |
      mode;
    if (ends) this.#linkEnds.set(link, row.expiresAt as string);
    else this.#linkEnds.delete(link);
    if (row.onward && status === 0) this.onwardManagers.set(client, manager, link);
    else this.onwardManagers.delete(client, manager);
  }

  removeLink(manager: number, client: number): void {
    const link = this.managers.value(client, manager);
    if (link < 0) return;
    this.sets.release(this.ceilings[link] as number);
    this.ceilings[link] = 0;
    this.linkBits[link] = none;
    this.#linkEnds.delete(link);
    this.onwardManagers.delete(this.linkClients[link] as number, this.linkManagers[link] as number);
  }

  clearShares(link: number): void {
    for (let place = this.shares.length(link) - 1; place >= 0; place--)
      this.sets.release(this.shares.valueAt(link, place));
    this.shares.clear(link);
  }

  /** Opens a link's client to one more: there must be no share with the same yet. */
  addShare(link: number, subject: number, { right, ticked, atMost }: Unnamed<Share>): void {
    const account = this.linkManagers[link] as number;
    this.shares.set(
      link,
      subject,
      this.sets.take(account, {
        ...recipeOf({ role: right, ticked: ticked ?? [] }),
        ...(atMost && { atMost: recipeOf({ role: atMost }) }),
      }),
    );
  }

  /** The end of a membership or a link in milliseconds; what cannot be read has come. */
  memberEnd(person: number, account: number): number {
    return Date.parse(this.#memberEnds.get(memberKey(person, account)) ?? "");
  }
  linkEnd(link: number): number {
    return Date.parse(this.#linkEnds.get(link) ?? "");
  }

  memberEndText(person: number, account: number): string | null {
    return this.#memberEnds.get(memberKey(person, account)) ?? null;
  }
  linkEndText(link: number): string | null {
    return this.#linkEnds.get(link) ?? null;
  }
  accountRow(account: number): Unnamed<Account> | undefined {
    return this.#accountRows.get(account);
  }

  get bytes(): number {
    const columns = [this.personBits, this.accountBits, this.owners, this.enabled, this.sets.words];
    const linkColumns = [this.linkManagers, this.linkClients, this.ceilings, this.linkBits];
    return [
      ...[...this.#lists, this.groups].map((one) => one.bytes),
      ...[...columns, ...linkColumns].map((one) => one.byteLength),
    ].reduce((sum, bytes) => sum + bytes, 0);
  }

  /** Bytes of what turns people's, accounts' and groups' ids into numbers and back. */
  get idBytes(): number {
    return this.people.bytes + this.accounts.bytes + this.groupIds.bytes;
  }

  /** From now until `settle` edges are only written down, each once: nothing may be asked. */
  gather(): void {
    for (const list of this.#lists) list.gather();
  }

  settleLinks(): void {
    for (const list of [this.managers, this.onwardManagers, this.clients]) list.settle();
  }
  settle(): void {
    for (const list of this.#lists) list.settle();
  }

  get #lists(): readonly SortedLists[] {
    const { homes, members, owned, groupsOf, groupMembers, managers, onwardManagers, clients, shares } = this;
    return [homes, members, owned, groupsOf, groupMembers, managers, onwardManagers, clients, shares];
  }

  /** A number of a person, an account or a group has a place in every column. */
  person(person: number): number {
    this.personBits = grown(this.personBits, person + 1);
    return person;
  }

  account(account: number): number {
    this.accountBits = grown(this.accountBits, account + 1);
    this.owners = grown(this.owners, account + 1);
    this.enabled = grown(this.enabled, account + 1);
    return account;
  }

  group(account: number, id: number): number {
    pair[0] = account;
    pair[1] = id;
    return this.groups.number(pair);
  }

  groupAccount(group: number): number {
    return this.groups.word(group, 0);
  }
  groupId(group: number): string {
    return this.groupIds.id(this.groups.word(group, 1));
  }

  linkBetween(manager: number, client: number): number {
    const there = this.managers.value(client, manager);
    if (there >= 0) return there;
    const link = this.#links++;
    this.linkManagers = grown(this.linkManagers, link + 1);
    this.linkClients = grown(this.linkClients, link + 1);
    this.ceilings = grown(this.ceilings, link + 1);
    this.linkBits = grown(this.linkBits, link + 1);
    this.linkManagers[link] = manager;
    this.linkClients[link] = client;
    this.linkBits[link] = none;
    this.managers.set(client, manager, link);
    this.clients.set(manager, client, link);
    return link;
  }

  #forgetMember(person: number, account: number): void {
    const there = this.homes.value(person, account);
    if (there < 0) return;
    this.sets.release(there >>> memberRow);
    if (there & memberEnds) this.#memberEnds.delete(memberKey(person, account));
  }
}

function recipeOf({ role, ticked, unticked }: Pick<Member, "role" | "ticked" | "unticked">) {
  return { ref: role, ticked: ticked ?? [], unticked: unticked ?? [] };
}

function memberKey(person: number, account: number): number {
  return account * 2 ** 26 + person;
}
