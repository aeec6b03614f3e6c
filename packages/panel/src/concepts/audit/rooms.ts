import { m } from "../../messages/messages.js";
import type { Option } from "../../ui/index.ts";

/** What the log can be narrowed to: the first half of an action. */
export const rooms = (): Option[] => [
  { value: "members", label: m.area_people() },
  { value: "roles", label: m.area_roles() },
  { value: "groups", label: m.area_groups() },
  { value: "contacts", label: m.area_contacts() },
  { value: "ownership", label: m.audit_room_ownership() },
  { value: "invitations", label: m.audit_room_invitations() },
  { value: "links", label: m.audit_room_links() },
  { value: "clients", label: m.audit_room_clients() },
  { value: "client-accounts", label: m.audit_room_client_accounts() },
  { value: "grants", label: m.audit_room_grants() },
  { value: "access-requests", label: m.audit_room_requests() },
  { value: "shares", label: m.client_tab_sharing() },
  { value: "visits", label: m.audit_room_visits() },
  { value: "api-keys", label: m.audit_room_api_keys() },
  { value: "webhooks", label: m.audit_room_webhooks() },
  { value: "accounts", label: m.settings_tab_account() },
];

export const throughs = (): Option<"own" | "visit">[] => [
  { value: "own", label: m.audit_through_own() },
  { value: "visit", label: m.audit_through_visit() },
];
