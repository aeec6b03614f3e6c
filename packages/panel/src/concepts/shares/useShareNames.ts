import { useState } from "react";
import type { Roles } from "../members/queries.ts";
import type { Sharing } from "./queries.ts";
import { type RightChoice, rightName } from "./right.ts";
import { type SharingWith, withOf } from "./sharing-draft.ts";

export interface Named {
  name: string;
  /** How many are in the group; null for a person. */
  members: number | null;
}

const keyOf = ({ kind, id }: SharingWith) => `${kind} ${id}`;

/** What the groups, people and rights of a draft are called: from what is saved, and from what was added since. */
export function useShareNames(sharing: Sharing, roles: Roles) {
  const [added, setAdded] = useState<ReadonlyMap<string, Named>>(new Map());
  const saved = new Map(
    sharing.shares.map((share) => [
      keyOf(withOf(share)),
      { name: share.group?.name ?? share.person?.name ?? "", members: share.group?.members ?? null },
    ]),
  );
  return {
    named: (one: SharingWith): Named =>
      saved.get(keyOf(one)) ?? added.get(keyOf(one)) ?? { name: "", members: null },
    add: (more: readonly (SharingWith & Named)[]) =>
      setAdded(new Map([...added, ...more.map((one) => [keyOf(one), one] as const)])),
    rightNamed: (right: RightChoice): string =>
      rightName(right, roles.items.find(({ id }) => id !== null && id === right)?.name ?? null),
  };
}

export type ShareNames = ReturnType<typeof useShareNames>;
