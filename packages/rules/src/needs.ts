import type { Catalogue, PermissionName } from "./catalogue.ts";

/** Beside the `.view` of its own area: what a permission is of no use without. */
const beside: { readonly [name: PermissionName]: PermissionName } = {
  "clients.act": "clients.enter",
  "clients.all": "clients.enter",
  "roles.manage": "people.view",
  "groups.manage": "people.view",
};

/**
 * The permissions that one pulls in, in the order of the catalogue: whoever does anything in an area sees that area, where
 * there is a permission to see it, and whoever acts in clients enters them. Advice for people who tick boxes, and no rule
 * of access: a role without what it needs is a role like any other, and no decision looks at this.
 */
export function needs(catalogue: Catalogue, name: PermissionName): PermissionName[] {
  const found = new Set<PermissionName>();
  const follow = (one: PermissionName) => {
    const place = catalogue.places.get(one);
    const permission = place === undefined ? undefined : catalogue.permissions[place];
    if (!permission) return;
    for (const needed of [`${permission.area}.view`, beside[one]])
      if (needed !== undefined && needed !== name && !found.has(needed) && catalogue.places.has(needed)) {
        found.add(needed);
        follow(needed);
      }
  };
  follow(name);
  return catalogue.permissions.map((one) => one.name).filter((one) => found.has(one));
}
