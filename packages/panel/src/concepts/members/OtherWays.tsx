import { m } from "../../messages/messages.js";
import { Checkbox } from "../../ui/index.ts";
import type { Removal } from "./useRemoveMember.ts";

export interface OtherWaysProps {
  name: string;
  ways: Removal["otherWays"];
  /** Links that are to end too. */
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** Accounts through which somebody comes in whether he is in the team or not, and ending those links with it. */
export function OtherWays({ name, ways, chosen, onChange }: OtherWaysProps) {
  if (ways.length === 0) return null;
  const set = (link: string, end: boolean) => {
    const next = new Set(chosen);
    if (end) next.add(link);
    else next.delete(link);
    onChange(next);
  };
  return (
    <div className="flex flex-col gap-2 rounded-sheet bg-wait-wash px-4 py-3">
      <p className="font-semibold">
        {m.members_remove_other_ways({
          name,
          accounts: ways.map(({ account }) => `${account.name} (${account.number})`).join(", "),
        })}
      </p>
      {ways.map(({ account, link }) =>
        link ? (
          <Checkbox key={link} checked={chosen.has(link)} onChange={(end) => set(link, end)}>
            {m.members_remove_end_link({ account: account.name })}
          </Checkbox>
        ) : null,
      )}
    </div>
  );
}
