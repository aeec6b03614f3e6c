import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { formatList } from "../../parts/dates.ts";
import { permissionName } from "../../parts/permissionName.ts";
import type { Grant } from "./queries.ts";

const mostNamed = 4;

/** What it added, who gave it and when. */
export function GrantFacts({ grant, manager }: { grant: Grant; manager: string }) {
  const { permissions, by, at } = grant;
  const named = permissions.slice(0, mostNamed).map(permissionName);
  const more = permissions.length - named.length;
  const name = by?.name ?? m.ends_somebody_at({ account: manager });
  return (
    <span className="block text-small text-soft">
      {named.length > 0 && (
        <span className="block">
          {formatList(more > 0 ? [...named, m.managers_end_more({ count: more })] : named)}
        </span>
      )}
      {m.grants_by({ name })} · <Ago at={at} />
    </span>
  );
}
