import { m } from "../../messages/messages.js";
import type { Role } from "../members/queries.ts";

const lines: Record<string, () => string> = {
  viewer: m.level_viewer_line,
  editor: m.level_editor_line,
  admin: m.level_admin_line,
  suspended: m.level_suspended_line,
  billing: m.roles_line_billing,
  sales: m.roles_line_sales,
  technical: m.roles_line_technical,
  support: m.roles_line_support,
  client_admin: m.roles_line_client_admin,
  client_manager: m.roles_line_client_manager,
};

/** What a role is for, in a line: what its account wrote, or what a preset is known for. */
export const roleLine = ({ choice, description }: Role): string | null =>
  description || (typeof choice === "string" ? (lines[choice]?.() ?? null) : null);
