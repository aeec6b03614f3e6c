import type { Account, Link, Member, Person, Role, Share } from "../world.ts";
import { type AccessRows, subjectOf, type Unnamed } from "./access-rows.ts";

/**
 * Writes many rows into an empty index, each edge once and in any order, links before shares; then `finish`, before anything
 * is asked. People, accounts and groups are named by numbers, which the 16 bytes of their uuids are turned into without a text in between.
 */
export class BulkLoad {
  readonly #rows: AccessRows;

  constructor(rows: AccessRows) {
    this.#rows = rows;
    rows.gather();
  }

  person(bytes: Uint8Array, at: number): number {
    return this.#rows.person(this.#rows.people.numberAt(bytes, at));
  }
  account(bytes: Uint8Array, at: number): number {
    return this.#rows.account(this.#rows.accounts.numberAt(bytes, at));
  }
  group(account: number, bytes: Uint8Array, at: number): number {
    return this.#rows.group(account, this.#rows.groupIds.numberAt(bytes, at));
  }

  setPerson(person: number, row: Unnamed<Person>): void {
    this.#rows.setPerson(person, row);
  }
  setAccount(account: number, owner: number, row: Unnamed<Account>): void {
    this.#rows.setAccount(account, owner, row);
  }
  setRole(account: number, { id, permissions }: Pick<Role, "id" | "permissions">): void {
    this.#rows.sets.setRole(account, id, { permissions });
  }
  addMember(person: number, account: number, row: Unnamed<Member>): void {
    this.#rows.setMember(person, account, row);
  }
  addToGroup(person: number, group: number): void {
    this.#rows.addToGroup(person, group);
  }
  addLink(manager: number, client: number, row: Unnamed<Link>): void {
    this.#rows.setLink(manager, client, row);
  }

  /** No more links: shares belong to one. */
  linksAreAll(): void {
    this.#rows.settleLinks();
  }
  shareWithPerson(manager: number, client: number, person: number, row: Unnamed<Share>): void {
    this.#rows.addShare(this.#rows.linkBetween(manager, client), subjectOf.person(person), row);
  }
  shareWithGroup(manager: number, client: number, group: number, row: Unnamed<Share>): void {
    this.#rows.addShare(this.#rows.linkBetween(manager, client), subjectOf.group(group), row);
  }

  finish(): void {
    this.#rows.settle();
  }
}
