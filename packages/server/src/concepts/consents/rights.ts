import type { BuiltInPermission, Catalogue } from "@keyholder/rules";
import { m } from "../../messages/messages.js";

type Language = "en" | "pl";
type Phrase = (inputs: Record<string, never>, options: { locale: Language }) => string;
/** Owner-level permissions are in no ceiling, and reserved ones never cross a link (R1, R6). */
type Crossing = Exclude<BuiltInPermission, "account.transfer" | "account.close" | "managers.manage">;

const phrases: Record<Crossing, Phrase> = {
  "account.view": m.right_account_view,
  "people.view": m.right_people_view,
  "contacts.view": m.right_contacts_view,
  "managers.view": m.right_managers_view,
  "clients.view": m.right_clients_view,
  "clients.enter": m.right_clients_enter,
  "services.view": m.right_services_view,
  "orders.view": m.right_orders_view,
  "invoices.view": m.right_invoices_view,
  "statements.view": m.right_statements_view,
  "tickets.view": m.right_tickets_view,
  "emails.view": m.right_emails_view,
  "audit.view": m.right_audit_view,
  "account.edit": m.right_account_edit,
  "people.manage": m.right_people_manage,
  "roles.manage": m.right_roles_manage,
  "groups.manage": m.right_groups_manage,
  "contacts.manage": m.right_contacts_manage,
  "clients.act": m.right_clients_act,
  "clients.edit": m.right_clients_edit,
  "clients.features": m.right_clients_features,
  "clients.invite": m.right_clients_invite,
  "clients.end": m.right_clients_end,
  "clients.all": m.right_clients_all,
  "services.manage": m.right_services_manage,
  "services.secrets": m.right_services_secrets,
  "services.signin": m.right_services_signin,
  "tickets.open": m.right_tickets_open,
  "tickets.close": m.right_tickets_close,
  "api_keys.manage": m.right_api_keys_manage,
  "webhooks.manage": m.right_webhooks_manage,
  "orders.place": m.right_orders_place,
  "invoices.pay": m.right_invoices_pay,
  "payment_methods.manage": m.right_payment_methods_manage,
};
const ofMoney: ReadonlySet<string> = new Set<Crossing>([
  "orders.place",
  "invoices.pay",
  "payment_methods.manage",
]);
const ofSight: ReadonlySet<string> = new Set<Crossing>(["audit.view"]);

/** What whoever comes with these permissions can see and do: a line for each, and one for what costs money. */
export function rightsInWords(
  { permissions }: Catalogue,
  granted: readonly string[],
  { onward, language }: { readonly onward: boolean; readonly language: Language },
): string {
  const locale = { locale: language } as const;
  const held = permissions.filter(({ name, reserved }) => !reserved && granted.includes(name));
  const kindOf = ({ name, viewing }: (typeof held)[number]) =>
    viewing || ofSight.has(name) ? "see" : ofMoney.has(name) ? "money" : "do";
  const listOf = (kind: "see" | "do" | "money") =>
    held
      .filter((one) => kindOf(one) === kind)
      // An operator's own permission goes by its name.
      .map(({ name }) => (phrases as Record<string, Phrase>)[name]?.({}, locale) ?? name)
      .join(", ");
  const lines = [
    [m.rights_see, listOf("see")],
    [m.rights_do, listOf("do")],
    [m.rights_money, listOf("money")],
  ] as const;
  const said = lines.flatMap(([line, list]) => (list ? [line({ list }, locale)] : []));
  if (said.length === 0) return m.rights_none({}, locale);
  return [...said, ...(onward ? [m.rights_onward({}, locale)] : [])].join("\n");
}
