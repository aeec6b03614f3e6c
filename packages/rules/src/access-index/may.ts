import { mostLinks } from "../arrival.ts";
import type { AccessRows } from "./access-rows.ts";
import type { Arrivals } from "./arrivals.ts";
import { homeRow, isSomebody } from "./home-row.ts";
import { isOpenTo, opensToTeam } from "./open-link.ts";
import { nothing } from "./set-rows.ts";
import { someRight } from "./shared-with.ts";

/** A question in numbers; -1 is what the index does not know. `via` is -1 when it is asked via no account, -2 via an unknown one. */
export interface NumberedQuestion {
  readonly person: number;
  readonly account: number;
  readonly permission: number;
  readonly via: number;
}

/**
 * Whether a person may do one thing (R8). It looks at single bits: at home, then over one link. Only where a way may come over
 * onward links the whole sets are followed.
 */
export class May {
  readonly #rows: AccessRows;
  readonly #arrivals: Arrivals;
  readonly #enter: number;
  readonly #act: number;
  readonly #all: number;
  readonly #viewing: Uint8Array;
  readonly #reserved: Uint8Array;

  constructor(rows: AccessRows, arrivals: Arrivals) {
    const { permissions, places } = rows.catalogue;
    this.#rows = rows;
    this.#arrivals = arrivals;
    this.#enter = places.get("clients.enter") as number;
    this.#act = places.get("clients.act") as number;
    this.#all = places.get("clients.all") as number;
    this.#viewing = Uint8Array.from(permissions, (one) => Number(one.viewing));
    this.#reserved = Uint8Array.from(permissions, (one) => Number(one.reserved));
  }

  decide({ person, account, permission, via }: NumberedQuestion, now: number): boolean {
    const rows = this.#rows;
    if (person < 0 || account < 0 || permission < 0 || via === -2) return false;
    if (!isSomebody(rows, person)) return false;
    if (!rows.sets.has(rows.enabled[account] as number, permission)) return false;
    if (via === -1 || via === account) {
      if (rows.sets.has(homeRow(rows, person, account, now), permission)) return true;
      return via === -1 && this.#throughAny(person, account, permission, now);
    }
    const link = rows.managers.value(account, via);
    return link >= 0 && this.#through(person, link, permission, now, account);
  }

  #throughAny(person: number, client: number, permission: number, now: number): boolean {
    const rows = this.#rows;
    const managers = rows.managers.length(client);
    if (managers === 0 || this.#reserved[permission]) return false;
    const homes = rows.homes.length(person) + rows.owned.length(person);
    if (managers <= homes) {
      for (let place = 0; place < managers; place++)
        if (this.crosses(person, rows.managers.valueAt(client, place), permission, now)) return true;
    } else if (
      this.#fromHomes(rows.homes, person, client, permission, now) ||
      this.#fromHomes(rows.owned, person, client, permission, now)
    )
      return true;
    return (
      rows.onwardManagers.length(client) > 0 &&
      this.#arrivals.holds(this.#arrivals.at(person, client, mostLinks, now, -1), permission)
    );
  }

  #fromHomes(
    homes: AccessRows["homes"],
    person: number,
    client: number,
    permission: number,
    now: number,
  ): boolean {
    for (let place = 0, count = homes.length(person); place < count; place++) {
      const link = this.#rows.managers.value(client, homes.keyAt(person, place));
      if (link >= 0 && this.crosses(person, link, permission, now)) return true;
    }
    return false;
  }

  /** Over this link at the end of a way of any length (R8). */
  #through(person: number, link: number, permission: number, now: number, client: number): boolean {
    if (this.#reserved[permission]) return false;
    if (this.crosses(person, link, permission, now)) return true;
    const rows = this.#rows;
    const manager = rows.linkManagers[link] as number;
    const isOnward = rows.onwardManagers.value(client, manager) === link;
    if (!isOnward || rows.managers.length(manager) === 0) return false;
    return this.#arrivals.holds(this.#arrivals.over(person, link, mostLinks, now, client), permission);
  }

  /** In the client, over this link from home; what other ways may give is not asked. */
  comesOver(person: number, link: number, permission: number, now: number): boolean {
    const rows = this.#rows;
    const enabled = rows.enabled[rows.linkClients[link] as number] as number;
    if (this.#reserved[permission] || !rows.sets.has(enabled, permission)) return false;
    return this.crosses(person, link, permission, now);
  }

  /** Over this link from home (R6). */
  crosses(person: number, link: number, permission: number, now: number): boolean {
    const rows = this.#rows;
    const { sets } = rows;
    if (!isOpenTo(rows, person, link, now)) return false;
    const held = homeRow(rows, person, rows.linkManagers[link] as number, now);
    if (held === nothing || !sets.has(held, permission) || !sets.has(held, this.#enter)) return false;
    if (!this.#viewing[permission] && !sets.has(held, this.#act)) return false;
    if (!sets.has(rows.ceilings[link] as number, permission)) return false;
    if (opensToTeam(rows, link) || sets.has(held, this.#all)) return true;
    return someRight(rows, person, link, now, (right) => sets.has(right, permission));
  }
}
