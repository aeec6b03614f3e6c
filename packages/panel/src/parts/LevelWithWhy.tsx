import { LevelBadge } from "./LevelBadge.tsx";
import type { ShownLevel } from "./roleName.ts";
import { tellingPermission } from "./telling-permission.ts";
import { WhyLink, type WhyLinkProps } from "./Why.tsx";

export interface LevelWithWhyProps extends Omit<WhyLinkProps, "permission"> {
  level: ShownLevel;
  /** Who owns the account has everything: there is nothing to ask. */
  isOwner?: boolean | undefined;
}

/** A level, and the way to why it is no higher. */
export function LevelWithWhy({ level, isOwner = false, ...about }: LevelWithWhyProps) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
      <LevelBadge level={level} />
      {!isOwner && level.level !== "owner" && <WhyLink {...about} permission={tellingPermission(level)} />}
    </span>
  );
}
