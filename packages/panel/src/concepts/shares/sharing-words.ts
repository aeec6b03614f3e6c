import { m } from "../../messages/messages.js";
import { formatList } from "../../parts/dates.ts";
import type { Definition } from "../../ui/index.ts";
import { type SharingValues, shareOf } from "./sharing-draft.ts";
import type { ShareNames } from "./useShareNames.ts";

const accesses: Record<SharingValues["access"], () => string> = {
  account: m.shares_access_account,
  team: m.shares_access_team,
  shared: m.shares_access_shared,
};

export function sharingInWords({ access, shares }: SharingValues, names: ShareNames): Definition[] {
  const rows = shares.map(shareOf).map((share) => told(share, names));
  return [
    { term: m.shares_open_to(), value: accesses[access]() },
    { term: m.shares_with(), value: rows.length > 0 ? formatList(rows) : m.shares_none() },
  ];
}

const told = (share: ReturnType<typeof shareOf>, names: ShareNames): string =>
  `${names.named(share).name}: ${names.rightNamed(share.right)}`;

/** What a draft changes, in short lines: "+ Web: Sign in, view only". */
export function sharingDifference(before: SharingValues, after: SharingValues, names: ShareNames): string[] {
  const was = before.shares.map(shareOf);
  const is = after.shares.map(shareOf);
  const key = ({ kind, id }: ReturnType<typeof shareOf>) => `${kind} ${id}`;
  const find = (rows: typeof was, one: (typeof was)[number]) => rows.find((row) => key(row) === key(one));
  const changed = is.flatMap((share) => {
    const earlier = find(was, share);
    if (!earlier) return [`+ ${told(share, names)}`];
    const [from, to] = [names.rightNamed(earlier.right), names.rightNamed(share.right)];
    if (JSON.stringify(earlier.right) === JSON.stringify(share.right)) return [];
    return [`${names.named(share).name}: ${from} → ${to}`];
  });
  const removed = was.filter((share) => !find(is, share)).map((share) => `− ${told(share, names)}`);
  const access =
    before.access === after.access ? [] : [`${accesses[before.access]()} → ${accesses[after.access]()}`];
  return [...access, ...changed, ...removed];
}
