import { useState } from "react";
import { m } from "../../messages/messages.js";
import { roleName } from "../../parts/roleName.ts";
import { Button, type Option, Select } from "../../ui/index.ts";
import type { Role, Roles } from "../members/queries.ts";
import { OwnRightDialog } from "./OwnRightDialog.tsx";
import { type RightChoice, rightLine, rightName, usualRights } from "./right.ts";

export interface RightSelectProps {
  /** Whom it is for. */
  name: string;
  accountName: string;
  roles: Roles;
  right: RightChoice;
  onChange: (right: RightChoice) => void;
}

/** The three usual rights first, then every other role, and a set of one's own. */
export function RightSelect({ name, accountName, roles, right, onChange }: RightSelectProps) {
  const [owning, setOwning] = useState(false);
  const own = typeof right !== "string";
  const offered = roles.items.toSorted((a, b) => order(a) - order(b));
  const options: Option[] = [
    ...offered.map((role) => optionOf(role, role.choice === right)),
    { value: "own", label: own ? rightName(right, null) : m.shares_right_own_choose() },
  ];
  return (
    <div className="flex items-center gap-2">
      <div className="min-w-0 flex-1">
        <Select
          label={m.shares_right_label({ name })}
          hideLabel
          size="small"
          options={options}
          value={own ? "own" : right}
          onChange={(value) => (value === "own" ? setOwning(true) : onChange(value))}
        />
      </div>
      {own && (
        <Button size="small" label={m.shares_right_own_edit_label({ name })} onPress={() => setOwning(true)}>
          {m.shares_right_own_edit()}
        </Button>
      )}
      {owning && (
        <OwnRightDialog
          name={name}
          accountName={accountName}
          roles={roles}
          held={heldBy(roles, right)}
          onClose={() => setOwning(false)}
          onChoose={(permissions) => {
            onChange(permissions);
            setOwning(false);
          }}
        />
      )}
    </div>
  );
}

/** The usual ones in their order, then the rest as they come. */
function order({ choice }: Role): number {
  const place = usualRights.indexOf(String(choice));
  return place === -1 ? usualRights.length : place;
}

function optionOf(role: Role, chosen: boolean): Option {
  const choice = String(role.choice);
  return {
    value: choice,
    label: usualRights.includes(choice) ? rightName(choice, null) : roleName(role),
    description: rightLine(choice),
    disabledReason: role.canGive || chosen ? undefined : m.members_cannot_give(),
  };
}

/** What a set of one's own starts with: what was chosen before, as far as one may give it. */
function heldBy(roles: Roles, right: RightChoice): string[] {
  if (typeof right !== "string") return [...right];
  const givable = new Set(roles.permissions.filter(({ canGive }) => canGive).map(({ name }) => name));
  const role = roles.items.find(({ choice }) => choice === right);
  return (role?.permissions ?? []).filter((name) => givable.has(name));
}
