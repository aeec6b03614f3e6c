import { useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { roleName } from "../../parts/roleName.ts";
import { Select } from "../../ui/index.ts";
import { type Member, type Roles, teamQuery } from "./queries.ts";
import { roleOf } from "./RoleEditor.tsx";

export interface SameAsProps {
  account: string;
  roles: Roles;
  value: string | null;
  onChoose: (member: Member) => void;
}

/** Takes role, ticks and groups over from somebody in the team. */
export function SameAs({ account, roles, value, onChoose }: SameAsProps) {
  const team = useQuery(teamQuery(account));
  const models = (team.data ?? []).filter((member) => member.role !== null && !member.isOwner);
  if (models.length === 0) return null;
  const canGive = ({ role }: Member) => role !== null && roleOf(roles, role.choice).canGive;
  return (
    <Select
      label={m.members_same_as()}
      description={m.members_same_as_note()}
      placeholder={m.members_same_as_choose()}
      options={models.map((member) => ({
        value: member.id ?? "",
        label: member.name,
        description: member.role ? roleName(member.role) : undefined,
        disabledReason: canGive(member) ? undefined : m.members_cannot_give(),
      }))}
      value={value}
      onChange={(id) => {
        const member = models.find((one) => one.id === id);
        if (member) onChoose(member);
      }}
    />
  );
}
