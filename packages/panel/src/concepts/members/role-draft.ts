import type { Member, Role } from "./queries.ts";

/** A role with what is ticked and unticked on top of it, as the server takes it. */
export interface RoleDraft {
  role: string | string[];
  ticked: string[];
  unticked: string[];
}

export const roleKey = (choice: string | string[]): string =>
  typeof choice === "string" ? choice : choice.join(" ");

export const draftOf = ({ role, ticked, unticked }: Member): RoleDraft => ({
  role: role?.choice ?? "viewer",
  ticked,
  unticked,
});

export const sameDraft = (a: RoleDraft, b: RoleDraft): boolean =>
  roleKey(a.role) === roleKey(b.role) &&
  a.ticked.toSorted().join() === b.ticked.toSorted().join() &&
  a.unticked.toSorted().join() === b.unticked.toSorted().join();

/** What the role by itself holds. */
export const roleHolds = (roles: readonly Role[], choice: RoleDraft["role"]): ReadonlySet<string> =>
  new Set(typeof choice === "string" ? roles.find((role) => role.choice === choice)?.permissions : choice);

export const isHeld = (draft: RoleDraft, held: ReadonlySet<string>, permission: string): boolean =>
  (held.has(permission) && !draft.unticked.includes(permission)) || draft.ticked.includes(permission);

/** The draft with one box set; a box that agrees with the role is no longer a difference. */
export function setHeld(
  draft: RoleDraft,
  held: ReadonlySet<string>,
  permission: string,
  hold: boolean,
): RoleDraft {
  const ticked = draft.ticked.filter((one) => one !== permission);
  const unticked = draft.unticked.filter((one) => one !== permission);
  if (hold && !held.has(permission)) ticked.push(permission);
  if (!hold && held.has(permission)) unticked.push(permission);
  return { ...draft, ticked, unticked };
}

/** The draft moved to another role, keeping the differences that are still differences. */
export const moveToRole = (
  draft: RoleDraft,
  role: RoleDraft["role"],
  held: ReadonlySet<string>,
): RoleDraft => ({
  role,
  ticked: draft.ticked.filter((one) => !held.has(one)),
  unticked: draft.unticked.filter((one) => held.has(one)),
});
