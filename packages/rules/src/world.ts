import type { PermissionName } from "./catalogue.ts";

/** The facts that decisions rest on, as a world file has them. Ids are the world's own; times are RFC 3339. */
export interface World {
  /** The world's clock. */
  readonly now?: string;
  readonly people: readonly Person[];
  readonly accounts: readonly Account[];
  readonly roles?: readonly Role[];
  readonly members?: readonly Member[];
  readonly groups?: readonly Group[];
  readonly links?: readonly Link[];
  readonly shares?: readonly Share[];
}

export interface Person {
  readonly id: string;
  readonly email?: string;
  readonly name?: string;
  readonly language?: string;
  readonly twoFactor?: boolean;
  readonly disabled?: boolean;
}

export type AccountState = "active" | "suspended" | "closed";
export type ClientAccess = "team" | "shared";

export interface Account {
  readonly id: string;
  readonly owner: string;
  readonly name?: string;
  readonly number?: string | number;
  readonly state?: AccountState;
  /** Who of the team may go to a client (R5), for links that do not say it themselves. */
  readonly clientAccess?: ClientAccess | null;
  /** A feature that is `false` is off, all others are on. */
  readonly features?: { readonly [feature: string]: boolean };
}

/** An account's own role: any set of permissions; owner-level ones in it give nothing (R2). */
export interface Role {
  readonly id: string;
  readonly account: string;
  readonly permissions: readonly PermissionName[];
  readonly name?: string;
  readonly colour?: string;
  readonly description?: string;
}

/** A preset's name, the id of an account's own role, or a list of permissions. */
export type RoleRef = string | readonly PermissionName[];

export type MemberStatus = "active" | "invited" | "suspended";

export interface Member {
  readonly account: string;
  readonly person: string;
  readonly role: RoleRef;
  readonly ticked?: readonly PermissionName[];
  readonly unticked?: readonly PermissionName[];
  readonly status?: MemberStatus;
  readonly expiresAt?: string | null;
  /** What a visitor added to it has ended with his link: it counts at most as it stood before (R12). */
  readonly atMost?: Pick<Member, "role" | "ticked" | "unticked"> | null;
}

export interface Group {
  readonly id: string;
  readonly account: string;
  readonly members: readonly string[];
  readonly name?: string;
}

export type LinkStatus = "active" | "pending" | "declined" | "cancelled" | "ended";

export interface Link {
  readonly manager: string;
  readonly client: string;
  readonly ceiling: RoleRef;
  /** What comes through beside the ceiling, for as long as the client lets it. */
  readonly ticked?: readonly PermissionName[];
  readonly status?: LinkStatus;
  readonly onward?: boolean;
  readonly requireTwoFactor?: boolean;
  /** Overrides the manager account's setting (R5). */
  readonly clientAccess?: ClientAccess | null;
  readonly expiresAt?: string | null;
}

/** A client opened to a group of the manager account, or to one person. */
export interface Share {
  readonly manager: string;
  readonly client: string;
  readonly right: RoleRef;
  readonly group?: string | null;
  readonly person?: string | null;
  /** What is opened beside the right, for as long as it was granted. */
  readonly ticked?: readonly PermissionName[];
  /** What a visitor added to the right has ended with his link (R12). */
  readonly atMost?: RoleRef | null;
}

/** May this person do this in this account? Asked `via` an account, only the ways in through it count (R8). */
export interface Question {
  readonly person: string;
  readonly account: string;
  readonly permission: PermissionName;
  readonly via?: string | null;
}

/** A world file: a world, and the decisions that show its rules. */
export interface WorldFile {
  readonly story?: string;
  readonly world: World;
  readonly decisions?: readonly (Question & { readonly allow: boolean; readonly rule?: string })[];
}
