import type { Catalogue } from "../catalogue.ts";
import { isFeatureOn, leftByState, switchedOff } from "../feature.ts";
import { type NamedSets, namedSets } from "../named-sets.ts";
import { without } from "../permission-set.ts";
import type { Account, Link, LinkStatus, Member, MemberStatus, Person, Role, Share } from "../world.ts";
import { grown } from "./column.ts";
import { IdTable } from "./id-table.ts";
import { nothing, SetRows } from "./set-rows.ts";
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

/** The facts that decisions rest on, as numbers. Whoever writes keeps both ends of every edge in step. */
export class AccessRows {
  readonly catalogue: Catalogue;
  readonly sets: SetRows;
  readonly named: NamedSets;
  readonly people = new IdTable();
  readonly accounts = new IdTable();
  /** The ids that groups have; one may stand in several accounts. */
  readonly groupNames = new IdTable();

  personBits = new Uint8Array(16);
  accountBits = new Uint8Array(16);
  owners = new Int32Array(16);
  enabled = new Int32Array(16);
  groupAccounts = new Int32Array(16);
  groupNameOf = new Int32Array(16);
  #groups = 0;

  linkManagers = new Int32Array(16);
  linkClients = new Int32Array(16);
  ceilings = new Int32Array(16);
  linkBits = new Uint8Array(16);
  #links = 0;

  /** Person → the accounts he is a member of, with his row and status there; account → its members. */
  readonly homes = new SortedLists({ valued: true });
  readonly members = new SortedLists({ valued: false });
  readonly owned = new SortedLists({ valued: false });
  /** Account → the numbers of its groups' ids, each with the group. */
  readonly groupsIn = new SortedLists({ valued: true });
  readonly groupsOf = new SortedLists({ valued: false });
  readonly groupMembers = new SortedLists({ valued: false });
  /** Client → its managers, manager → its clients, each with the link; and of the managers those whose link is onward. */
  readonly managers = new SortedLists({ valued: true });
  readonly onwardManagers = new SortedLists({ valued: true });
  readonly clients = new SortedLists({ valued: true });
  /** Link → for whom the client is opened (`person * 2`, `group * 2 + 1`), with the row of the right. */
  readonly shares = new SortedLists({ valued: true });

  readonly #memberEnds = new Map<number, string>();
  readonly #linkEnds = new Map<number, string>();
  readonly #accountRows = new Map<number, Account>();

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    this.sets = new SetRows(catalogue);
    this.named = namedSets(catalogue);
  }

  setPerson(row: Person): void {
    const person = this.person(row.id);
    this.personBits[person] = known | (row.disabled ? disabled : 0) | (row.twoFactor ? twoFactor : 0);
  }

  setAccount(row: Account): void {
    const account = this.account(row.id);
    const open = (row.state ?? "active") === "active" && isFeatureOn(row, "clients");
    if (this.accountBits[account]) this.owned.delete(this.owners[account] as number, account);
    const owner = this.person(row.owner);
    this.owners[account] = owner;
    this.owned.set(owner, account);
    this.accountBits[account] =
      known | (open ? leavable : 0) | (row.clientAccess === "shared" ? opensShared : 0);
    this.sets.release(this.enabled[account] as number);
    this.enabled[account] = this.sets.takeSet(
      without(leftByState(this.catalogue, row), switchedOff(this.catalogue, row)),
    );
    const isPlain = (row.state ?? "active") === "active" && row.features === undefined;
    if (isPlain) this.#accountRows.delete(account);
    else this.#accountRows.set(account, row);
  }

  removePerson(id: string): void {
    const person = this.people.find(id);
    if (person >= 0) this.personBits[person] = 0;
  }

  removeAccount(id: string): void {
    const account = this.accounts.find(id);
    if (account < 0) return;
    this.owned.delete(this.owners[account] as number, account);
    this.accountBits[account] = 0;
    this.sets.release(this.enabled[account] as number);
    this.enabled[account] = nothing;
    this.#accountRows.delete(account);
  }

  setRole(account: string, id: string, role: Role | null): void {
    this.sets.setRole(this.account(account), id, role);
  }

  setMember(row: Member): void {
    const person = this.person(row.person);
    const account = this.account(row.account);
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

  removeMember(account: string, person: string): void {
    const who = this.people.find(person);
    const where = this.accounts.find(account);
    if (who < 0 || where < 0) return;
    this.#forgetMember(who, where);
    this.homes.delete(who, where);
    this.members.delete(where, who);
  }

  setGroupMember(account: string, group: string, person: string, isIn: boolean): void {
    const who = this.person(person);
    const band = this.group(account, group);
    if (isIn) {
      this.groupsOf.set(who, band);
      this.groupMembers.set(band, who);
    } else {
      this.groupsOf.delete(who, band);
      this.groupMembers.delete(band, who);
    }
  }

  removeGroup(account: string, group: string): void {
    const band = this.group(account, group);
    for (let place = this.groupMembers.length(band) - 1; place >= 0; place--)
      this.groupsOf.delete(this.groupMembers.keyAt(band, place), band);
    this.groupMembers.clear(band);
  }

  /** Between two accounts one link is kept: the newest that was set. An account cannot manage itself (R4). */
  setLink(row: Link): void {
    if (row.manager === row.client) return;
    const link = this.#linkBetween(row.manager, row.client);
    const client = this.linkClients[link] as number;
    const manager = this.linkManagers[link] as number;
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

  removeLink(manager: string, client: string): void {
    const link = this.managers.value(this.accounts.find(client), this.accounts.find(manager));
    if (link < 0) return;
    this.sets.release(this.ceilings[link] as number);
    this.ceilings[link] = 0;
    this.linkBits[link] = none;
    this.#linkEnds.delete(link);
    this.onwardManagers.delete(this.linkClients[link] as number, this.linkManagers[link] as number);
  }

  /** All shares of a client inside a manager account at once, at most one for each group and person. */
  setShares(manager: string, client: string, rows: readonly Share[]): void {
    if (manager === client) return;
    const link = this.#linkBetween(manager, client);
    for (let place = this.shares.length(link) - 1; place >= 0; place--)
      this.sets.release(this.shares.valueAt(link, place));
    this.shares.clear(link);
    for (const row of rows) {
      if (row.person != null) this.#share(link, this.person(row.person) * 2, row);
      if (row.group != null) this.#share(link, this.group(manager, row.group) * 2 + 1, row);
    }
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
  accountRow(account: number): Account | undefined {
    return this.#accountRows.get(account);
  }

  get bytes(): number {
    const lists = [this.homes, this.members, this.owned, this.groupsIn, this.groupsOf, this.groupMembers];
    const links = [this.managers, this.onwardManagers, this.clients, this.shares];
    const columns = [this.personBits, this.accountBits, this.owners, this.enabled];
    const groupColumns = [this.groupAccounts, this.groupNameOf];
    const linkColumns = [this.linkManagers, this.linkClients, this.ceilings, this.linkBits];
    return [
      ...[...lists, ...links].map((one) => one.bytes),
      ...[...columns, ...groupColumns, ...linkColumns, this.sets.words].map((one) => one.byteLength),
    ].reduce((sum, bytes) => sum + bytes, 0);
  }

  person(id: string): number {
    const person = this.people.number(id);
    this.personBits = grown(this.personBits, person + 1);
    return person;
  }

  account(id: string): number {
    const account = this.accounts.number(id);
    this.accountBits = grown(this.accountBits, account + 1);
    this.owners = grown(this.owners, account + 1);
    this.enabled = grown(this.enabled, account + 1);
    return account;
  }

  group(account: string, id: string): number {
    const owner = this.account(account);
    const name = this.groupNames.number(id);
    const there = this.groupsIn.value(owner, name);
    if (there >= 0) return there;
    const group = this.#groups++;
    this.groupAccounts = grown(this.groupAccounts, group + 1);
    this.groupNameOf = grown(this.groupNameOf, group + 1);
    this.groupAccounts[group] = owner;
    this.groupNameOf[group] = name;
    this.groupsIn.set(owner, name, group);
    return group;
  }

  #forgetMember(person: number, account: number): void {
    const there = this.homes.value(person, account);
    if (there < 0) return;
    this.sets.release(there >>> memberRow);
    if (there & memberEnds) this.#memberEnds.delete(memberKey(person, account));
  }

  #linkBetween(manager: string, client: string): number {
    const from = this.account(manager);
    const to = this.account(client);
    const there = this.managers.value(to, from);
    if (there >= 0) return there;
    const link = this.#links++;
    this.linkManagers = grown(this.linkManagers, link + 1);
    this.linkClients = grown(this.linkClients, link + 1);
    this.ceilings = grown(this.ceilings, link + 1);
    this.linkBits = grown(this.linkBits, link + 1);
    this.linkManagers[link] = from;
    this.linkClients[link] = to;
    this.linkBits[link] = none;
    this.managers.set(to, from, link);
    this.clients.set(from, to, link);
    return link;
  }

  #share(link: number, subject: number, { manager, client, right, ticked, atMost }: Share): void {
    if (this.shares.has(link, subject))
      throw new Error(`client "${client}" of account "${manager}" is opened to the same subject twice`);
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
}

function recipeOf({ role, ticked, unticked }: Pick<Member, "role" | "ticked" | "unticked">) {
  return { ref: role, ticked: ticked ?? [], unticked: unticked ?? [] };
}

function memberKey(person: number, account: number): number {
  return account * 2 ** 26 + person;
}
