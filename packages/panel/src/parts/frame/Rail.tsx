import { m } from "../../messages/messages.js";
import { paths } from "../../paths.ts";
import { NavList } from "../../ui/index.ts";
import { Bell } from "../notifications/Bell.tsx";
import type { Account } from "../useAccount.ts";
import { AccountSwitcher } from "./AccountSwitcher.tsx";
import { accessPages, recordPages } from "./account-pages.ts";
import { navItems } from "./nav-items.ts";
import { PersonMenu } from "./PersonMenu.tsx";

export interface RailProps {
  account: Account | null;
  current: string;
}

/** The left edge of a wide screen: account, pages, person. */
export function Rail({ account, current }: RailProps) {
  return (
    <aside className="sticky top-(--banner) flex h-[calc(100dvh-var(--banner))] flex-col gap-5 overflow-y-auto border-r border-line px-3 pt-3 pb-2 before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:bg-hue max-sm:hidden">
      <AccountSwitcher account={account} />
      <nav aria-label={account ? m.frame_nav() : m.frame_nav_me()} className="flex flex-1 flex-col gap-5">
        {account ? (
          <>
            <NavList title={m.frame_access()} items={navItems(account, accessPages)} current={current} />
            <NavList title={m.frame_records()} items={navItems(account, recordPages)} current={current} />
          </>
        ) : (
          <NavList title={m.frame_me()} items={personPages()} current={current} />
        )}
      </nav>
      <div className="flex flex-col gap-1">
        <Bell />
        <PersonMenu />
      </div>
    </aside>
  );
}

/** Pages that belong to the person, whatever account is open. */
export function personPages() {
  return [
    { id: "accounts", label: m.frame_accounts(), href: paths.accounts },
    { id: "notifications", label: m.notifications_title(), href: paths.notifications },
    { id: "profile", label: m.frame_profile(), href: paths.profile },
  ];
}
