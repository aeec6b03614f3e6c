import { useState } from "react";
import { changesBetween, type Details, isEmpty } from "./company-details.ts";

/** What is being typed over the details, and what others changed below it in the meantime. */
export function useDetailsDraft(version: number, details: Details) {
  const [base, setBase] = useState({ version, details });
  const [draft, setDraft] = useState(details);
  const mine = changesBetween(base.details, draft);
  // What both set to the same is no conflict; after one's own save that is all of it.
  const behind = changesBetween(draft, details);
  const changed = Object.entries(changesBetween(base.details, details));
  const theirs: Partial<Details> = Object.fromEntries(changed.filter(([name]) => name in behind));
  const moved = version !== base.version;
  const start = (from: Details) => {
    setBase({ version, details });
    setDraft(from);
  };
  // Where the two do not collide, the newer state simply slips in below what is typed.
  if (moved && (isEmpty(mine) || isEmpty(theirs))) start({ ...details, ...mine });
  return {
    draft,
    set: (change: Partial<Details>) => setDraft({ ...draft, ...change }),
    mine,
    theirs: moved && !isEmpty(theirs) ? theirs : undefined,
    version: base.version,
    keepMine: () => start({ ...details, ...mine }),
    takeTheirs: () => start(details),
  };
}
