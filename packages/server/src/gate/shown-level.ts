import { type Facts, type PermissionSet, shownLevel as levelOf } from "@keyholder/rules";

/** The level at which a set is shown in an account (R9), as the API says it. */
export function shownLevel(facts: Facts, account: string, set: PermissionSet, isOwner = false) {
  const { level, added, removed } = levelOf(facts, account, set, isOwner);
  return { level, added: [...added], removed: [...removed] };
}
