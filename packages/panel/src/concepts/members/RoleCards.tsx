import { m } from "../../messages/messages.js";
import { permissionName } from "../../parts/permissionName.ts";
import { RoleBadge } from "../../parts/RoleBadge.tsx";
import { roleName } from "../../parts/roleName.ts";
import { type RadioCard, RadioCards } from "../../ui/index.ts";
import { roleLine } from "../roles/role-line.ts";
import type { Role } from "./queries.ts";
import { type RoleDraft, roleKey } from "./role-draft.ts";

/** What people mean when they ask "may she …?"; the boxes below tell the rest. */
const telling = [
  "people.manage",
  "clients.enter",
  "services.manage",
  "orders.place",
  "invoices.view",
  "invoices.pay",
  "tickets.open",
  "account.edit",
  "audit.view",
  "clients.edit",
  "clients.features",
  "clients.end",
];

/** A role that gives none of these still gives something. */
const rank = (permission: string) =>
  telling.includes(permission) ? telling.indexOf(permission) : telling.length;

export interface RoleCardsProps {
  roles: readonly Role[];
  choice: RoleDraft["role"];
  onChoose: (role: Role["choice"]) => void;
  error?: string | undefined;
}

function cardOf(role: Role): RadioCard {
  const held = [...role.permissions].sort((one, other) => rank(one) - rank(other));
  const missing = telling.filter((one) => !role.permissions.includes(one));
  const shown = { choice: role.choice, name: role.name, colour: role.colour };
  return {
    value: roleKey(role.choice),
    label: roleName(shown),
    badge: <RoleBadge role={shown} isOwner={false} />,
    line: roleLine(role) ?? undefined,
    can: held.slice(0, 4).map(permissionName),
    cannot: missing.slice(0, 3).map(permissionName),
    disabledReason: role.canGive ? undefined : m.members_cannot_give(),
  };
}

export function RoleCards({ roles, choice, onChoose, error }: RoleCardsProps) {
  return (
    <RadioCards
      label={m.members_role_label()}
      columns={2}
      cards={roles.map(cardOf)}
      value={roleKey(choice)}
      onChange={(key) => {
        const role = roles.find((one) => roleKey(one.choice) === key);
        if (role) onChoose(role.choice);
      }}
      error={error}
    />
  );
}
