import { m } from "../messages/messages.js";

const names: Record<string, () => string> = {
  "account.view": m.permission_account_view,
  "account.edit": m.permission_account_edit,
  "account.transfer": m.permission_account_transfer,
  "account.close": m.permission_account_close,
  "people.view": m.permission_people_view,
  "people.manage": m.permission_people_manage,
  "roles.manage": m.permission_roles_manage,
  "groups.manage": m.permission_groups_manage,
  "contacts.view": m.permission_contacts_view,
  "contacts.manage": m.permission_contacts_manage,
  "managers.view": m.permission_managers_view,
  "managers.manage": m.permission_managers_manage,
  "clients.view": m.permission_clients_view,
  "clients.enter": m.permission_clients_enter,
  "clients.act": m.permission_clients_act,
  "clients.edit": m.permission_clients_edit,
  "clients.features": m.permission_clients_features,
  "clients.invite": m.permission_clients_invite,
  "clients.end": m.permission_clients_end,
  "clients.all": m.permission_clients_all,
  "services.view": m.permission_services_view,
  "services.manage": m.permission_services_manage,
  "services.secrets": m.permission_services_secrets,
  "services.signin": m.permission_services_signin,
  "orders.view": m.permission_orders_view,
  "orders.place": m.permission_orders_place,
  "invoices.view": m.permission_invoices_view,
  "invoices.pay": m.permission_invoices_pay,
  "statements.view": m.permission_statements_view,
  "payment_methods.manage": m.permission_payment_methods_manage,
  "tickets.view": m.permission_tickets_view,
  "tickets.open": m.permission_tickets_open,
  "tickets.close": m.permission_tickets_close,
  "emails.view": m.permission_emails_view,
  "audit.view": m.permission_audit_view,
  "api_keys.manage": m.permission_api_keys_manage,
  "webhooks.manage": m.permission_webhooks_manage,
};

const areas: Record<string, () => string> = {
  account: m.area_account,
  people: m.area_people,
  roles: m.area_roles,
  groups: m.area_groups,
  contacts: m.area_contacts,
  managers: m.area_managers,
  clients: m.area_clients,
  services: m.area_services,
  orders: m.area_orders,
  invoices: m.area_invoices,
  statements: m.area_statements,
  payment_methods: m.area_payment_methods,
  tickets: m.area_tickets,
  emails: m.area_emails,
  audit: m.area_audit,
  api_keys: m.area_api_keys,
  webhooks: m.area_webhooks,
};

/** A permission in words. One of the operator's own product keeps the name that the operator gave it. */
export function permissionName(permission: string): string {
  return names[permission]?.() ?? permission;
}

/** The same inside of an English sentence: "see invoices". */
export function permissionInText(permission: string): string {
  const name = permissionName(permission);
  return names[permission] ? m.permission_in_text({ permission: name, lower: lowerFirst(name) }) : name;
}

/** `invoices` of `invoices.pay`. */
export const areaOf = (permission: string): string => permission.slice(0, permission.indexOf("."));

export function areaName(area: string): string {
  return areas[area]?.() ?? area;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}

/** Every permission that Keyholder itself knows, in the order of the access rules. */
export const permissions: readonly string[] = Object.keys(names);
