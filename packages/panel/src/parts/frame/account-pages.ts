import { m } from "../../messages/messages.js";
import type { AccountPage, AccountPart } from "../../paths.ts";
import type { IconName } from "../../ui/index.ts";

export interface PageFacts {
  title: () => string;
  /** What one needs to see it, as the server demands for its lists. */
  permission: string | null;
  icon: IconName;
  /** Where there is little room. */
  short?: () => string;
}

export const accountPages: Record<AccountPage, PageFacts> = {
  home: { title: m.frame_home, permission: null, icon: "home" },
  users: { title: m.frame_users, permission: "people.view", icon: "people", short: m.frame_users_short },
  contacts: { title: m.frame_contacts, permission: "contacts.view", icon: "mail" },
  clients: {
    title: m.frame_clients,
    permission: "clients.view",
    icon: "rooms",
    short: m.frame_clients_short,
  },
  managers: {
    title: m.frame_managers,
    permission: "managers.view",
    icon: "shield",
    short: m.frame_managers_short,
  },
  visits: { title: m.frame_visits, permission: "managers.view", icon: "clock" },
  audit: { title: m.frame_audit, permission: "audit.view", icon: "menu" },
  webhooks: { title: m.frame_webhooks, permission: "webhooks.manage", icon: "plug" },
  settings: { title: m.frame_settings, permission: "account.view", icon: "info" },
  map: { title: m.map_title, permission: "people.view", icon: "eye", short: m.map_title_short },
  why: { title: m.frame_why, permission: null, icon: "info" },
};

export const accessPages: readonly AccountPage[] = [
  "home",
  "users",
  "clients",
  "managers",
  "contacts",
  "visits",
  "map",
];
export const recordPages: readonly AccountPage[] = ["audit", "webhooks", "settings"];

const partTitles: Record<AccountPart, () => string> = {
  "users/roles": m.team_tab_roles,
  "users/groups": m.team_tab_groups,
  "users/import": m.team_import,
  "clients/import": m.clients_import_title,
  "users/left": m.departures_title,
  "clients/receipts": m.receipts_title,
  "managers/receipts": m.receipts_title,
  "settings/api-keys": m.keys_title,
};

/** What the tab of the browser calls an address inside an account. */
export function titleOf(pathname: string): string {
  const part = pathname.split("/").slice(3, 5).join("/");
  return Object.hasOwn(partTitles, part)
    ? partTitles[part as AccountPart]()
    : accountPages[pageOf(pathname)].title();
}

/** The page that an address inside an account shows. */
export function pageOf(pathname: string): AccountPage {
  const part = pathname.split("/")[3] ?? "";
  return Object.hasOwn(accountPages, part) ? (part as AccountPage) : "home";
}
