import { m } from "../../messages/messages.js";
import { type AccountPage, accountPath } from "../../paths.ts";
import type { BottomNavItem } from "../../ui/index.ts";
import type { Account } from "../useAccount.ts";
import { accountPages } from "./account-pages.ts";

/** The links to pages that one may see here; the others are not shown at all. */
export function navItems(account: Account, pages: readonly AccountPage[], short = false): BottomNavItem[] {
  return pages
    .map((page) => ({ page, facts: accountPages[page] }))
    .filter(({ facts }) => facts.permission === null || account.me.permissions.includes(facts.permission))
    .map(({ page, facts }) => ({
      id: page,
      label: short && facts.short ? facts.short() : facts.title(),
      href: accountPath(account.number, page),
      icon: facts.icon,
      count: countOf(account, page),
    }));
}

/** What waits for the account's answer there. */
function countOf({ pendingManagers, offeredClients }: Account, page: AccountPage): BottomNavItem["count"] {
  if (page === "managers" && pendingManagers)
    return { value: pendingManagers, label: m.frame_pending_managers() };
  if (page === "clients" && offeredClients)
    return { value: offeredClients, label: m.frame_offered_clients() };
  return undefined;
}
