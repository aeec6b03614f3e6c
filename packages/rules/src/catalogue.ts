/** The preset levels, nested: each holds every permission of its own level and of the lower ones (R1). */
export const levels = ["viewer", "editor", "admin", "owner"] as const;
export type Level = (typeof levels)[number];

/** `area.action`. A string, not a closed union: an operator may add permissions of its own product (R1). */
export type PermissionName = string;

export interface Permission {
  readonly name: PermissionName;
  readonly area: string;
  readonly level: Level;
  /** Every viewer-level permission is viewing, no other is (R1). */
  readonly viewing: boolean;
  /** It never crosses a link (R6). */
  readonly reserved: boolean;
}

const builtIn = {
  "account.view": "viewer",
  "account.edit": "editor",
  "account.transfer": "owner",
  "account.close": "owner",
  "people.view": "viewer",
  "people.manage": "admin",
  "roles.manage": "admin",
  "groups.manage": "admin",
  "contacts.view": "viewer",
  "contacts.manage": "editor",
  "managers.view": "viewer",
  "managers.manage": "admin",
  "clients.view": "viewer",
  "clients.enter": "viewer",
  "clients.act": "editor",
  "clients.edit": "editor",
  "clients.features": "admin",
  "clients.invite": "admin",
  "clients.end": "admin",
  "clients.all": "admin",
  "services.view": "viewer",
  "services.manage": "editor",
  "services.secrets": "editor",
  "services.signin": "editor",
  "orders.view": "viewer",
  "orders.place": "editor",
  "invoices.view": "viewer",
  "invoices.pay": "editor",
  "statements.view": "viewer",
  "payment_methods.manage": "admin",
  "tickets.view": "viewer",
  "tickets.open": "editor",
  "tickets.close": "editor",
  "emails.view": "viewer",
  "audit.view": "admin",
  "api_keys.manage": "admin",
  "webhooks.manage": "admin",
} as const satisfies Record<string, Level>;

/** The names of R1's own table, for code that demands one of them. */
export type BuiltInPermission = keyof typeof builtIn;

/** Every permission there is, in a fixed order; permission sets are only comparable within one catalogue. */
export interface Catalogue {
  readonly permissions: readonly Permission[];
  /** A permission's place in `permissions`. */
  readonly places: ReadonlyMap<PermissionName, number>;
}

/** R1's table, without anything of an operator's own. */
export const defaultCatalogue: Catalogue = catalogueOf(
  Object.entries(builtIn).map(([name, level]) => permission(name, level)),
);

/** True for an area of R1's own table (`orders`), false for one that only an operator's permissions have. */
export function isBuiltInArea(area: string): boolean {
  return defaultCatalogue.permissions.some((one) => one.area === area);
}

/**
 * R1's table with an operator's own permissions behind it, in the order given.
 * Throws an Error that names the culprit when a name is not `area.action`, is there already, or its level is none.
 */
export function catalogueWith(
  extra: readonly { readonly name: PermissionName; readonly level: Level }[],
): Catalogue {
  const permissions = [...defaultCatalogue.permissions];
  for (const { name, level } of extra) {
    if (!/^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/.test(name))
      throw new Error(`permission "${name}" is not named area.action in lower case`);
    if (!levels.includes(level)) throw new Error(`permission "${name}" has the unknown level "${level}"`);
    if (permissions.some((one) => one.name === name)) throw new Error(`permission "${name}" is there twice`);
    permissions.push(permission(name, level));
  }
  return catalogueOf(permissions);
}

function permission(name: PermissionName, level: Level): Permission {
  return {
    name,
    area: name.slice(0, name.indexOf(".")),
    level,
    viewing: level === "viewer",
    // Owner-level permissions are held by the owner alone (R1), so they must not cross either.
    reserved: level === "owner" || name === "managers.manage",
  };
}

function catalogueOf(permissions: readonly Permission[]): Catalogue {
  return { permissions, places: new Map(permissions.map((one, place) => [one.name, place])) };
}
