import { m } from "../../messages/messages.js";
import { formatList } from "../../parts/dates.ts";
import { permissionName } from "../../parts/permissionName.ts";

/** Why one cannot give something (R10): what one does not hold, up to three of it. */
export function lackingText(permissions: readonly string[]): string {
  const named = permissions
    .slice(0, 3)
    .map((one) => m.shares_lacking_one({ permission: permissionName(one) }));
  const rest = permissions.length - named.length;
  return m.shares_lacking({
    permissions: formatList(rest > 0 ? [...named, m.shares_lacking_more({ count: rest })] : named),
  });
}
