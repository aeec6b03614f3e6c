import type { ReactNode } from "react";
import { m } from "../../messages/messages.js";
import { hueOfRole } from "../../parts/role-hue.ts";
import { roleName } from "../../parts/roleName.ts";
import { Badge, Button, PageHeader, type Reason } from "../../ui/index.ts";
import type { Role } from "../members/queries.ts";
import { RoleMark } from "./RoleMark.tsx";
import { roleLine } from "./role-line.ts";

export interface RoleHeaderProps {
  role: Role | null;
  back: string;
  noManage: Reason | undefined;
  duplicate: ReactNode;
  onDelete: () => void;
}

export function RoleHeader({ role, back, noManage, duplicate, onDelete }: RoleHeaderProps) {
  const title = role ? roleName(role) : m.roles_new();
  return (
    <PageHeader
      back={{ href: back, label: m.team_tab_roles() }}
      title={title}
      sub={role ? roleLine(role) : m.roles_new_sub()}
      mark={
        role &&
        (role.preset ? (
          <Badge tone="plain">{m.roles_preset()}</Badge>
        ) : (
          <RoleMark name={title} letter={role.letter} hue={hueOfRole(role)} />
        ))
      }
      actions={
        role &&
        !role.preset && (
          <>
            {duplicate}
            <Button size="small" disabledReason={noManage} onPress={onDelete}>
              {m.roles_delete()}
            </Button>
          </>
        )
      }
    />
  );
}
