import { type Catalogue, type Level, levels, type PermissionName } from "./catalogue.ts";
import { empty, type PermissionSet, setOf, setWhere, without } from "./permission-set.ts";

/** The roles that every account has (R2). `owner` is no role: only owning the account gives it. */
export const presets = [
  "viewer",
  "editor",
  "admin",
  "suspended",
  "billing",
  "sales",
  "technical",
  "support",
  "client_admin",
  "client_manager",
] as const;
export type Preset = (typeof presets)[number];

/** What a manager does about a client, beside what it does in it (R5): signing in as admin does not bring it along. */
export const aboutOneClient: readonly PermissionName[] = ["clients.edit", "clients.features", "clients.end"];

const tickets = ["tickets.view", "tickets.open", "tickets.close"];

const listed: Partial<Record<Preset, readonly PermissionName[]>> = {
  billing: [
    "account.view",
    "contacts.view",
    "contacts.manage",
    "services.view",
    "orders.view",
    "invoices.view",
    "invoices.pay",
    "statements.view",
    "payment_methods.manage",
    ...tickets,
    "emails.view",
  ],
  sales: [
    "account.view",
    "contacts.view",
    "services.view",
    "orders.view",
    "orders.place",
    "invoices.view",
    ...tickets,
  ],
  technical: [
    "account.view",
    "services.view",
    "services.manage",
    "services.secrets",
    "services.signin",
    ...tickets,
    "clients.view",
    "clients.enter",
    "clients.act",
  ],
  support: ["account.view", "contacts.view", "services.view", ...tickets],
  client_manager: [
    "account.view",
    "people.view",
    "services.view",
    ...tickets,
    "clients.view",
    "clients.enter",
    "clients.act",
    "clients.edit",
    "clients.features",
    "clients.invite",
    "clients.end",
    "clients.all",
  ],
};

/** Every permission of this level and of the lower ones (R1). */
export function levelSet(catalogue: Catalogue, level: Level): PermissionSet {
  return setWhere(catalogue, (one) => levels.indexOf(one.level) <= levels.indexOf(level));
}

/** What a preset role holds (R2). */
export function presetSet(catalogue: Catalogue, preset: Preset): PermissionSet {
  if (preset === "suspended") return empty;
  if (preset === "viewer" || preset === "editor" || preset === "admin") return levelSet(catalogue, preset);
  if (preset === "client_admin")
    return without(levelSet(catalogue, "admin"), setOf(catalogue, aboutOneClient));
  return setOf(catalogue, listed[preset] ?? []);
}
