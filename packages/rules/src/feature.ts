import { type Catalogue, isBuiltInArea, type PermissionName } from "./catalogue.ts";
import { empty, has, type PermissionSet, setOf, setWhere, union } from "./permission-set.ts";
import type { Account } from "./world.ts";

/** The features, and the areas that each switches off. */
export const features: ReadonlyMap<string, readonly string[]> = new Map([
  ["orders", ["orders"]],
  ["billing", ["invoices", "statements", "payment_methods"]],
  ["tickets", ["tickets"]],
  ["services", ["services"]],
  ["clients", ["clients"]],
  ["api", ["api_keys", "webhooks"]],
]);

type Limited = Pick<Account, "state" | "features">;

/** Whether a feature is on in an account: all are, unless they are switched off. */
export function isFeatureOn(account: Limited, feature: string): boolean {
  return account.features?.[feature] !== false;
}

/** The permissions that the account's switched-off features remove (R7). */
export function switchedOff(catalogue: Catalogue, account: Limited): PermissionSet {
  const areas = new Set<string>();
  for (const feature of Object.keys(account.features ?? {})) {
    if (isFeatureOn(account, feature)) continue;
    for (const area of features.get(feature) ?? []) areas.add(area);
    // An area of the operator's own product is a feature by its own name: whoever says "off" means off.
    if (!isBuiltInArea(feature)) areas.add(feature);
  }
  if (areas.size === 0) return empty;
  return setWhere(catalogue, (one) => areas.has(one.area));
}

/** What the account's state leaves (R7): in a suspended account, looking and settling; in a closed one, nothing. */
export function leftByState(catalogue: Catalogue, account: Limited): PermissionSet {
  const state = account.state ?? "active";
  if (state === "active") return setWhere(catalogue, () => true);
  if (state === "suspended")
    return union(
      setWhere(catalogue, (one) => one.viewing),
      setOf(catalogue, ["invoices.pay", "tickets.open", "tickets.close"]),
    );
  return empty;
}

/** What takes a permission away in the account itself, whoever asks (R7); null when nothing does. */
export function blockedBy(
  catalogue: Catalogue,
  account: Limited,
  permission: PermissionName,
): "account-closed" | "account-suspended" | "feature-off" | null {
  if (!has(catalogue, leftByState(catalogue, account), permission))
    return account.state === "suspended" ? "account-suspended" : "account-closed";
  return has(catalogue, switchedOff(catalogue, account), permission) ? "feature-off" : null;
}
