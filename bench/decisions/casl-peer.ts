import { createMongoAbility, type MongoAbility } from "@casl/ability";
import { permissionsOf, type Way } from "./ways.ts";

/** What one person may do in one account: CASL has no crossing, so the ways are followed while it is built. */
export function abilityOf(ways: readonly Way[]): MongoAbility {
  const action = [...new Set(ways.flatMap(heldOver))];
  return createMongoAbility(action.length > 0 ? [{ action, subject: "Account" }] : []);
}

function heldOver({ home, role, ceiling, right }: Way): string[] {
  const held = permissionsOf(role);
  if (home) return [...held];
  if (!held.has("clients.enter")) return [];
  return [...held].filter(
    (one) =>
      permissionsOf(ceiling).has(one) &&
      (held.has("clients.all") || permissionsOf(right).has(one)) &&
      (held.has("clients.act") || permissionsOf("viewing").has(one)) &&
      !permissionsOf("reserved").has(one),
  );
}
