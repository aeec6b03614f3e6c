import { useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { useMay } from "../../parts/useAccount.ts";
import { Checkbox, Fieldset, ReasonNote } from "../../ui/index.ts";
import { teamGroupsQuery } from "./queries.ts";

export interface GroupChoiceProps {
  account: string;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  error?: string | undefined;
}

export function GroupChoice({ account, chosen, onChange, error }: GroupChoiceProps) {
  const groups = useQuery(teamGroupsQuery(account));
  const noGroups = useMay("groups.manage").reason;
  if (!groups.data?.length) return null;
  return (
    <Fieldset
      legend={m.members_groups_label()}
      description={noGroups ? <ReasonNote reason={noGroups} /> : m.members_groups_note()}
    >
      <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {groups.data.map(({ id, name, members, can }) => (
          <Checkbox
            key={id}
            checked={chosen.includes(id)}
            onChange={(join) => onChange(join ? [...chosen, id] : chosen.filter((one) => one !== id))}
            disabledReason={
              noGroups ? m.members_groups_not_yours() : can.give ? undefined : m.members_group_beyond()
            }
          >
            {name} <span className="text-soft">{m.members_groups_people({ count: members })}</span>
          </Checkbox>
        ))}
      </div>
      {error && <p className="text-badge text-stop">{error}</p>}
    </Fieldset>
  );
}
