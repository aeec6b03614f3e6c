import type { AccessIndex, Question } from "@keyholder/rules";
import { defaultCatalogue } from "@keyholder/rules";
import { accountId, type Graph, personId, randomOf } from "../graph.ts";

/** A question in the graph's own numbers; `via` is -1 when it is asked via no account. */
export interface Asked {
  readonly person: number;
  readonly account: number;
  readonly permission: number;
  readonly via: number;
}

/** The moment of every question. */
export const now = Date.UTC(2026, 0, 1);

/**
 * Questions of four kinds in turn: about one's own team, over a link, over a link via its manager, and of strangers. They are drawn by
 * seed; half of all are allowed. `wanted` says about which accounts.
 */
export class Questions {
  readonly #graph: Graph;
  readonly #index: AccessIndex;
  readonly #random = randomOf(7);
  readonly #members: Map<number, number[]>;

  constructor(graph: Graph, index: AccessIndex) {
    this.#graph = graph;
    this.#index = index;
    this.#members = someMembers(graph);
  }

  draw(count: number, wanted: (account: number) => boolean): Asked[] {
    const drawn: Asked[] = [];
    const left = new Map([
      [true, Math.ceil(count / 2)],
      [false, Math.floor(count / 2)],
    ]);
    for (let turn = 0; drawn.length < count; turn++) {
      const asked = this.#one(turn % 4);
      if (!wanted(asked.account)) continue;
      const allowed = this.#index.decide(inWords(asked), now);
      const room = left.get(allowed) ?? 0;
      if (room === 0) continue;
      left.set(allowed, room - 1);
      drawn.push(asked);
    }
    return drawn;
  }

  #one(kind: number): Asked {
    const { linkEnds, memberEnds, size } = this.#graph;
    const permission = this.#below(defaultCatalogue.permissions.length);
    if (kind === 0) {
      const place = 2 * this.#below(size.members);
      return { person: memberEnds[place] ?? 0, account: memberEnds[place + 1] ?? 0, permission, via: -1 };
    }
    if (kind === 3)
      return { person: this.#below(size.people), account: this.#below(size.accounts), permission, via: -1 };
    const place = 2 * this.#below(size.links);
    const manager = linkEnds[place] ?? 0;
    const team = this.#members.get(manager) ?? [];
    const person = team[this.#below(team.length)] ?? manager % size.people;
    return { person, account: linkEnds[place + 1] ?? 0, permission, via: kind === 2 ? manager : -1 };
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }
}

/** A question as it comes over the wire. */
export function inWords({ person, account, permission, via }: Asked): Question {
  const question = {
    person: personId(person),
    account: accountId(account),
    permission: defaultCatalogue.permissions[permission]?.name ?? "",
  };
  return via < 0 ? question : { ...question, via: accountId(via) };
}

/** A few of each account's members are enough to ask about. */
function someMembers({ memberEnds }: Graph): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let place = 0; place < memberEnds.length; place += 2) {
    const account = memberEnds[place + 1] as number;
    const team = found.get(account);
    if (!team) found.set(account, [memberEnds[place] as number]);
    else if (team.length < 1000) team.push(memberEnds[place] as number);
  }
  return found;
}
