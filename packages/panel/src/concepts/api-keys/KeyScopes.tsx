import { m } from "../../messages/messages.js";
import { formatList } from "../../parts/dates.ts";
import { permissionName } from "../../parts/permissionName.ts";
import { Hint } from "../../ui/index.ts";

const mostNamed = 3;

/** What a key may do: a few of it by name, the rest on demand. */
export function KeyScopes({ scopes }: { scopes: readonly string[] }) {
  const named = scopes.map(permissionName);
  const shown = named.length > mostNamed + 1 ? named.slice(0, mostNamed) : named;
  const rest = named.slice(shown.length);
  return (
    <span>
      {shown.join(", ")}
      {rest.length > 0 && (
        <>
          {" "}
          <Hint text={formatList(rest)}>{m.level_more({ count: rest.length })}</Hint>
        </>
      )}
    </span>
  );
}
