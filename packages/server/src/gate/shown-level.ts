import { type Facts, shownLevel as levelOf, type PermissionSet } from "@keyholder/rules";

interface Way {
  readonly isOwner?: boolean;
  readonly throughLink?: boolean;
}

/** The level at which a set is shown in an account (R9), as the API says it. */
export function shownLevel(facts: Facts, account: string, set: PermissionSet, way: Way) {
  const { level, added, removed } = levelOf(facts, account, set, way);
  return { level, added: [...added], removed: [...removed] };
}
