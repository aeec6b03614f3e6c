import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { m } from "../../messages/messages.js";
import { type Level, LevelChoice } from "../../parts/LevelChoice.tsx";
import { Rights } from "../../parts/Rights.tsx";
import { Button, Select } from "../../ui/index.ts";
import { PermissionBoxes } from "../members/PermissionBoxes.tsx";
import { rolesQuery } from "../members/queries.ts";
import { roleHolds } from "../members/role-draft.ts";
import { canAndCannot } from "./can-and-cannot.ts";
import { type Ceiling, isLevel, otherRoles } from "./ceiling-choice.ts";

export interface CeilingChoiceProps {
  account: string;
  label: string;
  levels: readonly Level[];
  value: Ceiling | null;
  onChange: (ceiling: Ceiling | null) => void;
  error?: string | undefined;
}

const single = "single";

/** The most that a manager's people may do: a level, another role, or single permissions. */
export function CeilingChoice({ account, label, levels, value, onChange, error }: CeilingChoiceProps) {
  const [others, setOthers] = useState(value !== null && !isLevel(value));
  const roles = useQuery({ ...rolesQuery(account), enabled: others });
  if (!others) {
    return (
      <div className="flex flex-col items-start gap-2">
        <div className="w-full">
          <LevelChoice
            label={label}
            who="manager"
            levels={levels}
            value={isLevel(value) ? value : null}
            onChange={onChange}
            error={error}
          />
        </div>
        <Button size="small" variant="quiet" onPress={() => setOthers(true)}>
          {m.ceiling_more()}
        </Button>
      </div>
    );
  }
  const known = roles.data?.items ?? [];
  const chosen = Array.isArray(value) ? single : isLevel(value) ? null : value;
  const held = chosen !== null && chosen !== single ? [...roleHolds(known, chosen)] : [];
  const { can, cannot } = canAndCannot(held);
  const options = [
    ...otherRoles(known),
    { value: single, label: m.ceiling_single(), description: m.ceiling_single_line() },
  ];
  // What no link lets across is not for sale here (R6).
  const crossing = roles.data?.permissions.filter(({ name }) => name !== "managers.manage") ?? [];
  return (
    <div className="flex flex-col items-start gap-3">
      <div className="w-full">
        <Select
          label={`${label}: ${m.ceiling_role()}`}
          description={m.ceiling_role_note()}
          placeholder={m.ceiling_pick()}
          options={options}
          value={chosen}
          onChange={(picked) => onChange(picked === single ? [] : picked)}
          error={error}
        />
      </div>
      {held.length > 0 && (
        <div className="flex w-full flex-wrap gap-4">
          <Rights title={m.ceiling_can()} sign="check" permissions={can} />
          <Rights title={m.ceiling_cannot()} sign="cross" permissions={cannot} />
        </div>
      )}
      {Array.isArray(value) && roles.data && (
        <PermissionBoxes
          permissions={crossing}
          held={new Set()}
          draft={{ role: [], ticked: value, unticked: [] }}
          onChange={(draft) => onChange(draft.ticked)}
        />
      )}
      <Button
        size="small"
        variant="quiet"
        onPress={() => {
          setOthers(false);
          onChange(null);
        }}
      >
        {m.ceiling_levels()}
      </Button>
    </div>
  );
}
