import { m } from "../../messages/messages.js";
import { formatTime } from "../../parts/dates.ts";
import { permissionName } from "../../parts/permissionName.ts";
import { presetName } from "../../parts/roleName.ts";
import { asMailCategory, mailName } from "../contacts/mail-categories.ts";
import { rightName } from "../shares/right.ts";

const names: Record<string, () => string> = {
  access: m.shares_open_to,
  added: m.audit_field_added,
  address: m.settings_address,
  asksFor: m.audit_field_asks_for,
  ceiling: m.audit_field_ceiling,
  email: m.audit_field_email,
  clients: m.audit_field_clients,
  colour: m.roles_colour,
  declarations: m.declarations_legend,
  description: m.roles_description,
  ended: m.audit_field_ended,
  event: m.webhooks_column_event,
  events: m.audit_field_events,
  because: m.audit_field_because,
  group: m.audit_field_group,
  host: m.audit_field_host,
  messages: m.audit_field_messages,
  since: m.audit_field_since,
  managers: m.frame_managers,
  places: m.audit_field_places,
  showsPeople: m.audit_field_shows_people,
  through: m.audit_field_through,
  endsAt: m.audit_field_ends_at,
  expiresAt: m.audit_field_ends_at,
  language: m.audit_field_language,
  letter: m.roles_letter,
  mails: m.contacts_column_mails,
  member: m.audit_field_member,
  members: m.audit_field_members,
  name: m.settings_name,
  number: m.person_number,
  onward: m.audit_field_onward,
  owner: m.level_owner,
  permissions: m.roles_permissions,
  phone: m.settings_phone,
  reason: m.decline_reason,
  removed: m.audit_field_removed,
  requireTwoFactor: m.audit_field_two_factor,
  role: m.audit_field_role,
  shares: m.shares_with,
  status: m.audit_field_status,
  taxId: m.settings_tax_id,
  ticked: m.audit_field_ticked,
  unticked: m.audit_field_unticked,
  website: m.settings_website,
};

const roles = new Set(["role", "ceiling", "asksFor", "level"]);
const words: Record<string, () => string> = {
  active: m.members_status_in_use,
  "in-use": m.members_status_in_use,
  invited: m.members_status_invited,
  suspended: m.members_status_suspended,
  expired: m.members_status_expired,
  account: m.shares_access_account,
  shared: m.shares_access_shared,
  team: m.shares_access_team,
  all: m.webhooks_events_all,
  failing: m.webhooks_state_failing,
  gone: m.webhooks_error_refused,
  left: m.visits_ended_left,
  "ended-by-client": m.visits_ended_by_client,
  "signed-out": m.visits_ended_signed_out,
  "access-ended": m.visits_ended_access,
};
const isTime = /^\d{4}-\d\d-\d\dT/;

/** What a value of the log is called; one without a name of its own is shown as it is written. */
export const logField = (field: string): string => names[field]?.() ?? field;

/** A kind of mail or a permission; a name stands for itself. */
function wordOf(text: string): string {
  const mail = asMailCategory(text);
  return mail ? mailName(mail) : permissionName(text);
}

/** With whom a client is shared, and with which right. */
function toldShare(value: unknown): string {
  const { with: whom, right } = value as { with?: string; right?: string | string[] };
  return whom && right ? `${whom}: ${rightName(right, null)}` : JSON.stringify(value);
}

/** A value of the log as people read it. */
export function logValue(field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return value ? m.ui_step_holds() : m.ui_step_refuses();
  if (Array.isArray(value)) {
    if (value.length === 0) return "–";
    return value.map((one) => (typeof one === "string" ? wordOf(one) : toldShare(one))).join(", ");
  }
  if (typeof value === "object") return JSON.stringify(value);
  const text = String(value);
  if (roles.has(field)) return presetName(text);
  if (isTime.test(text)) return formatTime(text);
  return words[text]?.() ?? text;
}
