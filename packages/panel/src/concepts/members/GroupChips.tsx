import { m } from "../../messages/messages.js";
import { formatList } from "../../parts/dates.ts";
import { Hint } from "../../ui/index.ts";
import type { Member } from "./queries.ts";

/** The groups that a member is in; more than two are counted. */
export function GroupChips({ groups }: { groups: Member["groups"] }) {
  const shown = groups.length > 3 ? groups.slice(0, 2) : groups;
  const rest = groups.slice(shown.length);
  return (
    <span className="flex flex-wrap items-center gap-1">
      {shown.map(({ id, name }) => (
        <span key={id} className="max-w-40 truncate rounded-small bg-hover px-2 py-px text-badge text-soft">
          {name}
        </span>
      ))}
      {rest.length > 0 && (
        <Hint text={formatList(rest.map(({ name }) => name))}>
          {m.members_groups_more({ count: rest.length })}
        </Hint>
      )}
    </span>
  );
}
