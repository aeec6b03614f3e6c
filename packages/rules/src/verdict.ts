import type { PermissionName } from "./catalogue.ts";
import type { Facts, LinkFact } from "./facts.ts";
import { blockedBy } from "./feature.ts";
import {
  empty,
  has,
  intersect,
  isEmpty,
  names,
  type PermissionSet,
  union,
  without,
} from "./permission-set.ts";
import { sharesFor } from "./share.ts";
import type { Reason, Step } from "./step.ts";

/** What one step says by itself. */
export interface Verdict extends Pick<Step, "kind" | "account" | "client" | "role"> {
  /** Null when it lets the asked permission through. */
  readonly reason: Reason | null;
  /** What it lets through when it is open. */
  readonly lets: PermissionSet;
  /** Whether it lets nothing through at all now, whatever it would let through. */
  readonly shut: boolean;
}

/** R3: what the membership would give, shut when it does not count. */
export function homeVerdict(facts: Facts, person: string, account: string, asked: PermissionName): Verdict {
  const { catalogue, sets } = facts;
  const where = facts.accounts.get(account);
  const member = where?.members.get(person);
  const isOwner = where?.row.owner === person;
  const status = member?.row.status ?? "active";
  const lets = isOwner || !member ? sets.everything : member.set;
  const shut = (reason: Reason) => ({ reason, shut: true });
  const open = (reason: Reason | null) => ({ reason, shut: false });
  const said = () => {
    if (facts.people.get(person)?.disabled) return shut("person-disabled");
    if (isOwner) return open(null);
    if (!member) return shut("not-a-member");
    if (status === "invited") return shut("invited");
    if (status !== "active") return shut("membership-suspended");
    if (!member.active) return shut("membership-expired");
    if (has(catalogue, sets.ownerOnly, asked)) return open("owner-only");
    if (member.row.unticked?.includes(asked)) return open("unticked");
    return open(has(catalogue, lets, asked) ? null : "role-lacks");
  };
  const role = isOwner ? "owner" : member?.row.role;
  return { kind: "home", account, lets, ...said(), ...(role !== undefined && { role }) };
}

/** R6: whether one may leave the manager account for a client, with what is held on arrival there. */
export function leaveVerdict(
  facts: Facts,
  link: LinkFact,
  held: PermissionSet,
  asked: PermissionName,
): Verdict {
  const { catalogue, sets } = facts;
  const manager = facts.accounts.get(link.row.manager);
  const acts = !isEmpty(intersect(held, sets.act));
  const shut = (reason: Reason) => ({ reason, shut: true });
  const said = () => {
    if (manager && !manager.open) {
      if ((manager.row.state ?? "active") === "active") return shut("clients-feature-off");
      return shut(manager.row.state === "suspended" ? "manager-suspended" : "manager-closed");
    }
    if (isEmpty(intersect(held, sets.enter))) return shut("clients-enter-missing");
    const reason = acts || has(catalogue, sets.viewing, asked) ? null : "clients-act-missing";
    return { reason, shut: false } as const;
  };
  const lets = acts ? sets.everything : sets.viewing;
  return { kind: "leave", account: link.row.manager, client: link.row.client, lets, ...said() };
}

/** R5: how far the manager account opens the client to the person. */
export function shareVerdict(
  facts: Facts,
  person: string,
  link: LinkFact,
  held: PermissionSet,
  asked: PermissionName,
): Verdict {
  const step = { kind: "share", account: link.row.manager, client: link.row.client } as const;
  if (link.mode === "team" || !isEmpty(intersect(held, facts.sets.all)))
    return { ...step, lets: facts.sets.everything, reason: null, shut: false };
  const shares = sharesFor(facts, person, link);
  const [first, ...others] = shares;
  if (!first) return { ...step, lets: empty, reason: "not-shared", shut: true };
  const lets = union(...shares.map((one) => one.right));
  const role = others.length === 0 ? first.row.right : names(facts.catalogue, lets);
  const reason = has(facts.catalogue, lets, asked) ? null : "right-lacks";
  return { ...step, role, lets, reason, shut: isEmpty(lets) };
}

/** R4 and R6: what the client lets come through the link; `onward` says that the path was under way before it. */
export function linkVerdict(
  facts: Facts,
  person: string,
  link: LinkFact,
  underWay: boolean,
  asked: PermissionName,
): Verdict {
  const { catalogue, sets } = facts;
  const { client, ceiling: role } = link.row;
  const shut = (reason: Reason) => ({ reason, shut: true });
  const open = (reason: Reason | null) => ({ reason, shut: false });
  const said = () => {
    if (link.state !== "active") return shut(`link-${link.state}`);
    if (underWay && !link.row.onward) return shut("not-onward");
    if (link.row.requireTwoFactor && !facts.people.get(person)?.twoFactor) return shut("two-factor-missing");
    if (isEmpty(link.ceiling)) return shut("ceiling-suspended");
    if (has(catalogue, sets.reserved, asked)) return open("reserved");
    return open(has(catalogue, link.ceiling, asked) ? null : "ceiling-lacks");
  };
  return {
    kind: "link",
    account: client,
    client,
    role,
    lets: without(link.ceiling, sets.reserved),
    ...said(),
  };
}

/** R7: what the account's own features and state leave. */
export function accountVerdict(facts: Facts, account: string, asked: PermissionName): Verdict {
  const where = facts.accounts.get(account);
  const reason = where ? blockedBy(facts.catalogue, where.row, asked) : "account-closed";
  return { kind: "account", account, lets: where?.enabled ?? empty, reason, shut: false };
}
