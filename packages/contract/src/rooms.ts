import * as access from "./access.ts";
import * as accessMap from "./access-map.ts";
import * as accessRequests from "./access-requests.ts";
import * as accounts from "./accounts.ts";
import * as apiKeys from "./api-keys.ts";
import * as audit from "./audit.ts";
import * as clients from "./clients.ts";
import * as consents from "./consents.ts";
import * as contacts from "./contacts.ts";
import * as decisions from "./decisions.ts";
import * as ends from "./ends.ts";
import * as events from "./events.ts";
import * as groups from "./groups.ts";
import * as invitations from "./invitations.ts";
import * as links from "./links.ts";
import * as memberImports from "./member-imports.ts";
import * as members from "./members.ts";
import * as notifications from "./notifications.ts";
import * as offers from "./offers.ts";
import * as operating from "./operating.ts";
import type { Operation } from "./operation.ts";
import * as ownership from "./ownership.ts";
import * as people from "./people.ts";
import * as roles from "./roles.ts";
import * as setup from "./setup.ts";
import * as shares from "./shares.ts";
import * as visits from "./visits.ts";
import * as webhooks from "./webhooks.ts";

/** The rooms of the API, in the order in which its reference tells of them. */
const rooms: readonly (readonly [string, ...object[]])[] = [
  ["Decisions", access, decisions],
  ["Accounts", accounts, ownership],
  ["Members", members, memberImports],
  ["Invitations", invitations],
  ["Roles", roles],
  ["Groups", groups],
  ["Links", links, offers, ends],
  ["Clients", clients],
  ["Shares", shares],
  ["Visits", visits],
  ["Access requests", accessRequests],
  ["Access map", accessMap],
  ["Consents", consents],
  ["Contacts", contacts],
  ["People", people],
  ["Notifications", notifications],
  ["API keys", apiKeys],
  ["Webhooks", webhooks],
  ["Events", events],
  ["Audit", audit],
  ["API keys", apiKeys],
  ["Webhooks", webhooks],
  ["Server", operating, setup],
];

const roomOfPath = new Map(
  rooms.flatMap(([name, ...modules]) =>
    modules.flatMap((module) =>
      Object.values(module).flatMap((row) => pathOf(row).map((path) => [path, name] as const)),
    ),
  ),
);

export const roomNames: readonly string[] = rooms.map(([name]) => name);

/** The room of an operation; of one that is in none of the list, what its path is about. */
export function roomOf({ path }: Pick<Operation, "path">): string {
  const noun = path.replace(/^\/v1\/(accounts\/\{account\}\/)?/, "").split("/", 1)[0] ?? "";
  return roomOfPath.get(path) ?? noun.charAt(0).toUpperCase() + noun.slice(1).replaceAll("-", " ");
}

function pathOf(row: unknown): string[] {
  return row !== null && typeof row === "object" && "path" in row ? [String(row.path)] : [];
}
