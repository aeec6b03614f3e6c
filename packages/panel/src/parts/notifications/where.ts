import { accountPath, paths, webhookPath } from "../../paths.ts";
import type { Notification } from "./queries.ts";

/** Where one sees what a notification is about. */
export function where({ kind, account, subject }: Notification): string {
  if (kind.startsWith("security.")) return paths.profile;
  if (account === null || lostHere.has(kind)) return paths.accounts;
  const { number } = account;
  switch (kind) {
    case "requests.permission":
      return accountPath(number, askedAt[subject.kind] ?? "users");
    case "requests.manager":
      return accountPath(number, "managers");
    case "requests.client":
    case "access.link-accepted":
    case "access.link-declined":
    case "access.link-changed":
    case "access.outside-suspended":
    case "access.outside-restored":
    case "access.client-shared":
    case "access.client-unshared":
      return accountPath(number, "clients");
    case "access.member-joined":
      return accountPath(number, "users");
    case "visits.entered":
      return accountPath(number, "visits");
    case "access.webhook-paused":
      return webhookPath(number, subject.id);
    default:
      return accountPath(number);
  }
}

/** A request for access stands on the page of what it would change. */
const askedAt: Record<string, "users" | "managers" | "clients"> = {
  "member-access-request": "users",
  "link-access-request": "managers",
  "client-access-request": "clients",
};

/** What one may have no way into any more, or not yet: one's accounts say which. */
const lostHere = new Set<Notification["kind"]>([
  "requests.membership",
  "access.suspended",
  "access.removed",
  "access.permission-ended",
  "visits.ended",
]);
