import type { Permit } from "../../gate/permit.ts";
import type { Filters } from "./list-store.ts";

interface Owner {
  readonly name: string;
  readonly email: string;
  readonly two_factor: boolean;
}

/** Whether the owner, who has no role and is in no group, is among those that are wanted. */
export function isAmong({ account, at }: Permit, owner: Owner, wanted: Filters): boolean {
  const { q = "", status = "in-use", role, group, twoFactor, inactiveDays } = wanted;
  const lastActive = account.owner_last_active_at?.getTime() ?? 0;
  return (
    [owner.name, owner.email].some((text) => text.toLowerCase().includes(q.toLowerCase())) &&
    status === "in-use" &&
    role === undefined &&
    group === undefined &&
    (twoFactor === undefined || owner.two_factor === (twoFactor === "on")) &&
    (inactiveDays === undefined || lastActive < at.getTime() - inactiveDays * 86_400_000)
  );
}
