import type { ShownLevel } from "./roleName.ts";

const next: Record<ShownLevel["level"], string> = {
  none: "account.view",
  viewer: "account.edit",
  editor: "people.manage",
  admin: "managers.manage",
  owner: "account.view",
};

/** The permission whose absence explains best why a level is no higher. */
export const tellingPermission = ({ level, removed }: ShownLevel): string => removed[0] ?? next[level];
