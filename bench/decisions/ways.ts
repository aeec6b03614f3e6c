import { defaultCatalogue, has, type Preset, presetSet, setOf, union } from "@keyholder/rules";
import type { Graph } from "../graph.ts";
import { accountId, personId } from "../graph.ts";
import type { Asked } from "./questions.ts";

/** A way from home into an account over at most one link, in names of permission sets. */
export interface Way {
  /** Whether the account is the person's own: then only `role` counts. */
  readonly home: boolean;
  readonly role: string;
  readonly ceiling: string;
  readonly right: string;
}

const everything = "everything";
const nothing = "nothing";
const nameOf = (preset: unknown, ticked: readonly string[] = []) => [preset, ...ticked].join("+");

/** The permissions of a set by its name. */
export function permissionsOf(name: string): ReadonlySet<string> {
  const known = sets.get(name);
  if (known) return known;
  const [preset, ...ticked] = name.split("+");
  const set = union(presetSet(defaultCatalogue, preset as Preset), setOf(defaultCatalogue, ticked));
  const found = new Set(names.filter((one) => has(defaultCatalogue, set, one)));
  sets.set(name, found);
  return found;
}

const names = defaultCatalogue.permissions.map((one) => one.name);
const sets = new Map<string, ReadonlySet<string>>([
  [everything, new Set(names)],
  [nothing, new Set()],
  ["viewing", new Set(defaultCatalogue.permissions.filter((one) => one.viewing).map((one) => one.name))],
  ["reserved", new Set(defaultCatalogue.permissions.filter((one) => one.reserved).map((one) => one.name))],
]);

/** The facts of a world that decide about one question: what every peer is given, and only that. */
export class Ways {
  readonly #owners = new Map<string, string>();
  readonly #sharesOnly = new Set<string>();
  readonly #roles = new Map<string, string>();
  readonly #groups = new Map<string, string[]>();
  readonly #ceilings = new Map<string, Map<string, string>>();
  readonly #rights = new Map<string, string>();

  constructor(graph: Graph) {
    graph.write({
      person: () => {},
      account: ({ id, owner, clientAccess }) => {
        this.#owners.set(id, owner);
        if (clientAccess === "shared") this.#sharesOnly.add(id);
      },
      member: ({ account, person, role, ticked }) =>
        this.#roles.set(`${person} ${account}`, nameOf(role, ticked)),
      groupMember: (account, group, person) => {
        const key = `${person} ${account}`;
        this.#groups.set(key, [...(this.#groups.get(key) ?? []), group]);
      },
      link: ({ manager, client, ceiling }) => {
        const into = this.#ceilings.get(client) ?? new Map<string, string>();
        this.#ceilings.set(client, into.set(manager, nameOf(ceiling)));
      },
      shares: (manager, client, rows) => {
        for (const { group, right } of rows) this.#rights.set(`${manager} ${client} ${group}`, nameOf(right));
      },
    });
  }

  of(asked: Asked): Way[] {
    const person = personId(asked.person);
    const account = accountId(asked.account);
    const via = asked.via < 0 ? null : accountId(asked.via);
    const home = via === null || via === account ? this.#roleOf(person, account) : undefined;
    const managers = [...(this.#ceilings.get(account) ?? [])].filter(([one]) => via === null || via === one);
    return [
      ...(home ? [{ home: true, role: home, ceiling: everything, right: everything }] : []),
      ...managers.flatMap(([manager, ceiling]) => this.#over(person, manager, account, ceiling)),
    ];
  }

  #over(person: string, manager: string, client: string, ceiling: string): Way[] {
    const role = this.#roleOf(person, manager);
    if (!role) return [];
    const rights = this.#sharesOnly.has(manager) ? this.#rightsOf(person, manager, client) : [everything];
    return rights.map((right) => ({ home: false, role, ceiling, right }));
  }

  #rightsOf(person: string, manager: string, client: string): string[] {
    const rights = (this.#groups.get(`${person} ${manager}`) ?? []).flatMap(
      (group) => this.#rights.get(`${manager} ${client} ${group}`) ?? [],
    );
    return rights.length > 0 ? [...new Set(rights)] : [nothing];
  }

  #roleOf(person: string, account: string): string | undefined {
    return this.#owners.get(account) === person ? everything : this.#roles.get(`${person} ${account}`);
  }
}
