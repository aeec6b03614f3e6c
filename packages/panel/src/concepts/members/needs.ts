import type { Roles } from "./queries.ts";
import { isHeld, type RoleDraft, setHeld } from "./role-draft.ts";

type Permissions = Roles["permissions"];

/** What a box took with it: `box` needs `others`, or `others` need `box`. */
export interface Pulled {
  box: string;
  hold: boolean;
  others: string[];
}

/** Everything that a permission needs, and what that needs in turn. */
export function needsOf(permissions: Permissions, name: string): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (one: string) => {
    for (const need of permissions.find((permission) => permission.name === one)?.needs ?? []) {
      if (found.has(need)) continue;
      found.add(need);
      walk(need);
    }
  };
  walk(name);
  return found;
}

const needing = (permissions: Permissions, name: string): string[] =>
  permissions.map((one) => one.name).filter((one) => needsOf(permissions, one).has(name));

/** Sets boxes, and with each ticked one what it needs, with each unticked one what cannot be without it. */
export function setWithNeeds(
  permissions: Permissions,
  draft: RoleDraft,
  held: ReadonlySet<string>,
  boxes: readonly string[],
  hold: boolean,
): { draft: RoleDraft; pulled: Pulled[] } {
  let next = draft;
  const pulled: Pulled[] = [];
  for (const box of boxes) {
    const together = hold ? [...needsOf(permissions, box)] : needing(permissions, box);
    const others = together.filter((one) => !boxes.includes(one) && isHeld(next, held, one) !== hold);
    for (const one of [box, ...others]) next = setHeld(next, held, one, hold);
    if (others.length > 0) pulled.push({ box, hold, others });
  }
  return { draft: next, pulled };
}

/** What a permission needs, is not held and is not mine to give: without it the box cannot be ticked. */
export const missingNeeds = (
  permissions: Permissions,
  draft: RoleDraft,
  held: ReadonlySet<string>,
  name: string,
): string[] =>
  [...needsOf(permissions, name)].filter(
    (need) => !isHeld(draft, held, need) && permissions.find((one) => one.name === need)?.canGive === false,
  );
