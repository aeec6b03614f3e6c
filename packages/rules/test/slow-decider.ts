import {
  defaultCatalogue,
  type Link,
  type Member,
  names,
  presetSet,
  presets,
  type RoleRef,
  type World,
} from "../src/index.ts";

// The law, transcribed sentence by sentence, without a thought for speed: the fast decider is checked against it.

export type Names = ReadonlySet<string>;
const nothing: Names = new Set();
const permissions = defaultCatalogue.permissions;
const all: Names = new Set(permissions.map((one) => one.name));
const viewing: Names = new Set(permissions.filter((one) => one.level === "viewer").map((one) => one.name));
const ownerLevel: Names = new Set(permissions.filter((one) => one.level === "owner").map((one) => one.name));
const reserved: Names = new Set(["account.transfer", "account.close", "managers.manage"]);
const settling = ["invoices.pay", "tickets.open", "tickets.close"];

const areasOf: Record<string, string[]> = {
  orders: ["orders"],
  billing: ["invoices", "statements", "payment_methods"],
  tickets: ["tickets"],
  services: ["services"],
  clients: ["clients"],
  api: ["api_keys", "webhooks"],
};

export interface SlowPath {
  readonly accounts: readonly string[];
  readonly set: Names;
}

export function slowDecider(world: World) {
  const now = Date.parse(world.now ?? "");
  const person = (id: string) => world.people.find((one) => one.id === id);
  const account = (id: string) => world.accounts.find((one) => one.id === id);
  const over = (at: string | null | undefined) => at != null && Date.parse(at) <= now;

  function roleNames(owner: string, ref: RoleRef): Names {
    if (typeof ref !== "string") return new Set(ref);
    const preset = presets.find((one) => one === ref);
    if (preset) return new Set(names(defaultCatalogue, presetSet(defaultCatalogue, preset)));
    return new Set(world.roles?.find((one) => one.account === owner && one.id === ref)?.permissions ?? []);
  }

  const isActive = (member: Member) => (member.status ?? "active") === "active" && !over(member.expiresAt);
  const member = (p: string, a: string) =>
    world.members?.find((one) => one.person === p && one.account === a);

  // R3
  function home(p: string, a: string): Names {
    if (!person(p) || person(p)?.disabled || !account(a)) return nothing;
    if (account(a)?.owner === p) return all;
    const row = member(p, a);
    if (!row || !isActive(row)) return nothing;
    const setOf = ({ role, ticked = [], unticked = [] }: Pick<Member, "role" | "ticked" | "unticked">) => {
      const held = new Set([...roleNames(a, role), ...ticked]);
      for (const name of [...unticked, ...ownerLevel]) held.delete(name);
      return held;
    };
    // R12
    return both(row.atMost ? both(setOf(row), setOf(row.atMost)) : setOf(row), all);
  }

  // R5
  function share(p: string, link: Link, held: Names): Names {
    const mode = link.clientAccess ?? account(link.manager)?.clientAccess ?? "team";
    if (mode === "team" || held.has("clients.all")) return all;
    const rights = new Set<string>();
    for (const one of world.shares ?? []) {
      if (one.manager !== link.manager || one.client !== link.client) continue;
      const row = member(p, link.manager);
      const group = world.groups?.find(({ id, account }) => id === one.group && account === link.manager);
      const throughGroup = row !== undefined && isActive(row) && group?.members.includes(p);
      if (one.person === p || throughGroup)
        for (const name of [...roleNames(link.manager, one.right), ...(one.ticked ?? [])])
          if (!one.atMost || roleNames(link.manager, one.atMost).has(name)) rights.add(name);
    }
    return rights;
  }

  // R6
  function cross(p: string, link: Link, held: Names): Names {
    const manager = account(link.manager);
    if (!held.has("clients.enter")) return nothing;
    if ((manager?.state ?? "active") !== "active" || manager?.features?.clients === false) return nothing;
    if (link.requireTwoFactor && !person(p)?.twoFactor) return nothing;
    const ceiling = new Set([...roleNames(link.client, link.ceiling), ...(link.ticked ?? [])]);
    let crossed = both(both(held, ceiling), share(p, link, held));
    crossed = new Set([...crossed].filter((name) => !reserved.has(name)));
    return held.has("clients.act") ? crossed : both(crossed, viewing);
  }

  const links = (world.links ?? []).filter(
    (one) => (one.status ?? "active") === "active" && !over(one.expiresAt) && one.manager !== one.client,
  );

  // R6: simple, at most six links, onward after the first.
  function paths(p: string, target: string): SlowPath[] {
    const found: SlowPath[] = [];
    const go = (accounts: string[], held: Names): void => {
      const at = accounts.at(-1) ?? "";
      if (at === target) {
        found.push({ accounts, set: held });
        return;
      }
      if (accounts.length > 6) return;
      for (const link of links)
        if (link.manager === at && !accounts.includes(link.client) && (accounts.length === 1 || link.onward))
          go([...accounts, link.client], cross(p, link, held));
    };
    for (const one of world.accounts) go([one.id], home(p, one.id));
    return found;
  }

  // R7
  function enabled(a: string): Names {
    const where = account(a);
    const state = where?.state ?? "active";
    if (!where || state === "closed") return nothing;
    const off = Object.keys(where.features ?? {}).filter((feature) => where.features?.[feature] === false);
    const offAreas = off.flatMap((feature) => areasOf[feature] ?? []);
    return new Set(
      [...all].filter(
        (name) =>
          !offAreas.includes(name.split(".")[0] ?? "") &&
          (state === "active" || viewing.has(name) || settling.includes(name)),
      ),
    );
  }

  // R7 and R8
  function effective(p: string, a: string, via: string | null = null): Names {
    const counted = paths(p, a).filter(
      ({ accounts }) =>
        via === null || (via === a ? accounts.length === 1 : accounts.length > 1 && accounts.at(-2) === via),
    );
    return both(new Set(counted.flatMap(({ set }) => [...set])), enabled(a));
  }

  return { home, paths, enabled, effective };
}

export function both(a: Names, b: Names): Names {
  return new Set([...a].filter((name) => b.has(name)));
}
