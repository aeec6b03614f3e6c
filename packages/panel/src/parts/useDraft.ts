import { useState } from "react";

type Value = string | boolean | readonly string[];

const same = (a: Value | undefined, b: Value | undefined): boolean =>
  typeof a === "object" && typeof b === "object" ? [...a].sort().join() === [...b].sort().join() : a === b;

function changesBetween<Values extends object>(before: Values, after: Values): Partial<Values> {
  const entries = Object.entries(after as Record<string, Value>);
  const old = before as Record<string, Value>;
  return Object.fromEntries(entries.filter(([name, value]) => !same(old[name], value))) as Partial<Values>;
}

const isEmpty = (changes: object) => Object.keys(changes).length === 0;

/** What is being changed in a form, and what others changed below it in the meantime. */
export function useDraft<Values extends object>(version: number, fresh: Values) {
  const [base, setBase] = useState({ version, values: fresh });
  const [draft, setDraft] = useState(fresh);
  const mine = changesBetween(base.values, draft);
  // What both set to the same is no conflict; after one's own save that is all of it.
  const behind = changesBetween(draft, fresh);
  const theirs = Object.fromEntries(
    Object.entries(changesBetween(base.values, fresh)).filter(([name]) => name in behind),
  ) as Partial<Values>;
  const moved = version !== base.version;
  const start = (from: Values) => {
    setBase({ version, values: fresh });
    setDraft(from);
  };
  // Where the two do not collide, the newer state simply slips in below what is typed.
  if (moved && (isEmpty(mine) || isEmpty(theirs))) start({ ...fresh, ...mine });
  return {
    draft,
    set: (change: Partial<Values>) => setDraft({ ...draft, ...change }),
    mine,
    unsaved: !isEmpty(mine),
    theirs: moved && !isEmpty(theirs) ? theirs : undefined,
    version: base.version,
    keepMine: () => start({ ...fresh, ...mine }),
    takeTheirs: () => start(fresh),
  };
}
