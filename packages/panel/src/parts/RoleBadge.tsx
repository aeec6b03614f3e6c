import { m } from "../messages/messages.js";
import { Badge, type Tone } from "../ui/index.ts";
import { hueOfRole } from "./role-hue.ts";
import { roleName, type ShownRole } from "./roleName.ts";

export interface RoleBadgeProps {
  /** null for the owner. */
  role: ShownRole | null;
  isOwner?: boolean | undefined;
}

const tones: Record<string, Tone> = { suspended: "stop" };

export function RoleBadge({ role, isOwner = false }: RoleBadgeProps) {
  if (isOwner || role === null) return <Badge tone="role">{m.level_owner()}</Badge>;
  const hue = hueOfRole(role);
  if (hue) {
    return (
      <span data-hue={hue} className="inline-flex">
        <Badge tone="hue">{roleName(role)}</Badge>
      </span>
    );
  }
  const tone = typeof role.choice === "string" ? (tones[role.choice] ?? "plain") : "plain";
  return <Badge tone={tone}>{roleName(role)}</Badge>;
}
