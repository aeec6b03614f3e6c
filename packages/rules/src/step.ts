import type { PermissionName } from "./catalogue.ts";
import type { RoleRef } from "./world.ts";

/** Why a step does not let the asked permission through: a closed list that callers may switch on. */
export const reasons = [
  // home (R1, R3)
  "person-disabled",
  "not-a-member",
  "invited",
  "membership-suspended",
  "membership-expired",
  "owner-only",
  "unticked",
  "role-lacks",
  // leave (R6)
  "manager-closed",
  "manager-suspended",
  "clients-feature-off",
  "clients-enter-missing",
  "clients-act-missing",
  // share (R5)
  "not-shared",
  "right-lacks",
  // link (R4, R6)
  "link-pending",
  "link-declined",
  "link-cancelled",
  "link-ended",
  "link-expired",
  "not-onward",
  "two-factor-missing",
  "ceiling-suspended",
  "reserved",
  "ceiling-lacks",
  // account (R7)
  "account-closed",
  "account-suspended",
  "feature-off",
] as const;
export type Reason = (typeof reasons)[number];

/** Who can change what a step says: whoever holds a permission in an account, one person himself, or the operator. */
export type ChangedBy =
  | { readonly account: string; readonly permission: PermissionName }
  | { readonly person: string }
  | { readonly operator: true };

/** One thing on a path that has its say on the permission asked for. */
export interface Step {
  readonly kind: "home" | "leave" | "share" | "link" | "account";
  /** Where this step is decided: the manager account for leave and share, the client for a link. */
  readonly account: string;
  /** For leave, share and link: the account being entered. */
  readonly client?: string;
  /** Whether this step by itself lets the permission through, whatever the others do. */
  readonly passes: boolean;
  readonly reason: Reason | null;
  /** What is held after this step. */
  readonly gives: readonly PermissionName[];
  /** What this step took away of what came in. */
  readonly tookAway: readonly PermissionName[];
  /** The role at home (`owner` for the owner), the right of a share, the ceiling of a link, as the world has it. */
  readonly role?: RoleRef;
  /** Null when nobody can change it, or there is nothing to change. */
  readonly changedBy: ChangedBy | null;
}

/** Who can change what stands in the way (R15). Null: it is so by law. */
export function changedBy(reason: Reason, place: { account: string; person: string }): ChangedBy | null {
  const { account, person } = place;
  switch (reason) {
    case "owner-only":
    case "reserved":
      return null;
    case "invited":
    case "two-factor-missing":
      return { person };
    case "not-a-member":
    case "membership-suspended":
    case "membership-expired":
    case "unticked":
    case "role-lacks":
    case "clients-enter-missing":
    case "clients-act-missing":
      return { account, permission: "people.manage" };
    case "not-shared":
    case "right-lacks":
      return { account, permission: "clients.edit" };
    case "person-disabled":
    case "manager-closed":
    case "manager-suspended":
    case "clients-feature-off":
    case "account-closed":
    case "account-suspended":
    case "feature-off":
      return { operator: true };
    case "link-pending":
    case "link-declined":
    case "link-cancelled":
    case "link-ended":
    case "link-expired":
    case "not-onward":
    case "ceiling-suspended":
    case "ceiling-lacks":
      return { account, permission: "managers.manage" };
  }
}
