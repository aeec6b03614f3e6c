import type { Catalogue } from "./catalogue.ts";
import type { LinkState } from "./link.ts";
import type { NamedSets } from "./named-sets.ts";
import { intersect, type PermissionSet, setOf, union, without } from "./permission-set.ts";
import type { RoleBook } from "./role.ts";
import type { Account, Link, Member, Person, RoleRef, Share } from "./world.ts";

/** A membership with its role and ticks resolved. */
export interface MemberFact {
  readonly row: Member;
  /** `(role ∪ ticked) \ unticked` without owner-level permissions, whether or not the membership counts now. */
  readonly set: PermissionSet;
  /** Active and not expired (R3). */
  readonly active: boolean;
}

/** A link with its ceiling resolved. */
export interface LinkFact {
  readonly row: Link;
  readonly state: LinkState;
  readonly ceiling: PermissionSet;
  /** The link's own setting, else the manager account's, else everybody (R5). */
  readonly mode: "team" | "shared";
}

/** A share with its right resolved. */
export interface ShareFact {
  readonly row: Share;
  readonly right: PermissionSet;
}

/** An account with everything that hangs on it. */
export interface AccountFact {
  readonly row: Account;
  /** What its features and state leave (R7). */
  readonly enabled: PermissionSet;
  /** Whether anybody may leave it for a client: it is active and its `clients` feature is on (R6). */
  readonly open: boolean;
  readonly members: ReadonlyMap<string, MemberFact>;
  /** The people in each of its groups. */
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>;
  /** The links to its managers, and the active ones among them; by manager, so that no answer hangs on row order. */
  readonly managers: readonly LinkFact[];
  readonly activeManagers: readonly LinkFact[];
  readonly activeClients: readonly LinkFact[];
  /** By client. */
  readonly shares: ReadonlyMap<string, readonly ShareFact[]>;
}

/** A world made ready for questions. It never changes; a changed world needs new facts. */
export interface Facts {
  readonly catalogue: Catalogue;
  readonly sets: NamedSets;
  /** Milliseconds since 1970; NaN without a clock, and then everything that can expire has expired. */
  readonly now: number;
  readonly roles: RoleBook;
  readonly people: ReadonlyMap<string, Person>;
  readonly accounts: ReadonlyMap<string, AccountFact>;
  /** The accounts that a person owns or has a membership in. */
  readonly homes: ReadonlyMap<string, readonly string[]>;
}

/** What a role with ticks gives, whether or not a membership with it counts now (R3): what an invitation would give. */
export function memberSet(
  facts: Pick<Facts, "catalogue" | "sets" | "roles">,
  member: Pick<Member, "account" | "role" | "ticked" | "unticked" | "atMost">,
): PermissionSet {
  const { catalogue, sets, roles } = facts;
  const setOfThat = ({ role, ticked, unticked }: Pick<Member, "role" | "ticked" | "unticked">) => {
    const held = union(roles(member.account, role), setOf(catalogue, ticked ?? []));
    return without(held, union(setOf(catalogue, unticked ?? []), sets.ownerOnly));
  };
  const set = setOfThat(member);
  return member.atMost ? intersect(set, setOfThat(member.atMost)) : set;
}

/** What a role, ceiling or right stands for in the account whose own roles it may name (R2). */
export function roleSet(facts: Facts, account: string, ref: RoleRef): PermissionSet {
  return facts.roles(account, ref);
}
