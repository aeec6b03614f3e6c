import { useState } from "react";
import { m } from "../../messages/messages.js";
import { roleName } from "../../parts/roleName.ts";
import { Button } from "../../ui/index.ts";
import { DifferenceStrip } from "./DifferenceStrip.tsx";
import { PermissionBoxes } from "./PermissionBoxes.tsx";
import type { Role, Roles } from "./queries.ts";
import { RoleCards } from "./RoleCards.tsx";
import { moveToRole, type RoleDraft, roleHolds, roleKey } from "./role-draft.ts";

export interface RoleEditorProps {
  roles: Roles;
  draft: RoleDraft;
  onChange: (draft: RoleDraft) => void;
  error?: string | undefined;
}

/** The role that a membership with this choice has: one of the account's, or a bare list of permissions. */
export function roleOf(roles: Roles, choice: RoleDraft["role"]): Role {
  const known = roles.items.find((role) => roleKey(role.choice) === roleKey(choice));
  const permissions = typeof choice === "string" ? [] : choice;
  return (
    known ?? {
      choice,
      id: null,
      name: null,
      description: null,
      colour: null,
      letter: null,
      preset: false,
      permissions,
      members: 0,
      canGive: true,
      version: 0,
    }
  );
}

/** A role, and single permissions more or less than it. */
export function RoleEditor({ roles, draft, onChange, error }: RoleEditorProps) {
  const differs = draft.ticked.length + draft.unticked.length > 0;
  const [open, setOpen] = useState(differs);
  const [first] = useState(draft.role);
  const current = roleOf(roles, draft.role);
  const held = roleHolds(roles.items, draft.role);
  // Suspending is an act of its own; as a role it is offered only where it stands already.
  const offered = roles.items.filter((role) => role.choice !== "suspended" || first === "suspended");
  const own = typeof first === "string" ? [] : [roleOf(roles, first)];
  return (
    <div className="flex flex-col gap-4">
      <RoleCards
        roles={[...offered, ...own]}
        choice={draft.role}
        onChoose={(choice) => onChange(moveToRole(draft, choice, roleHolds(roles.items, choice)))}
        error={error}
      />
      <DifferenceStrip
        role={roleName(current)}
        draft={draft}
        onReset={() => onChange({ role: draft.role, ticked: [], unticked: [] })}
      />
      <div>
        <Button size="small" expanded={open} onPress={() => setOpen(!open)} icon={open ? "minus" : "plus"}>
          {open ? m.members_boxes_hide() : m.members_boxes_show()}
        </Button>
      </div>
      {open && (
        <PermissionBoxes permissions={roles.permissions} held={held} draft={draft} onChange={onChange} />
      )}
    </div>
  );
}
