import type { PermissionRow } from "./queries.ts";

type Rows = readonly PermissionRow[];

/** All that a permission is of no use without, and what that needs in turn. */
function needsOf(rows: Rows, name: string, seen: Set<string> = new Set()): Set<string> {
  for (const need of rows.find((row) => row.name === name)?.needs ?? []) {
    if (seen.has(need)) continue;
    seen.add(need);
    needsOf(rows, need, seen);
  }
  return seen;
}

export interface Boxes {
  held: readonly string[];
  /** What was ticked or unticked along with what one pressed. */
  pulled: readonly string[];
}

/** The boxes with some of them ticked, and with them whatever they need. */
export function tick(rows: Rows, held: readonly string[], names: readonly string[]): Boxes {
  const wanted = new Set(names);
  const needed = names.flatMap((name) => [...needsOf(rows, name)]);
  const pulled = [...new Set(needed)].filter((name) => !wanted.has(name) && !held.includes(name));
  return { held: [...new Set([...held, ...names, ...pulled])], pulled };
}

/** The boxes with some of them unticked, and with them whatever is of no use without them. */
export function untick(rows: Rows, held: readonly string[], names: readonly string[]): Boxes {
  const gone = new Set(names);
  const pulled = held.filter(
    (name) => !gone.has(name) && [...needsOf(rows, name)].some((need) => gone.has(need)),
  );
  return { held: held.filter((name) => !gone.has(name) && !pulled.includes(name)), pulled };
}
