import { useState } from "react";
import { m } from "../../messages/messages.js";
import { BottomNav, Dialog, NavList } from "../../ui/index.ts";
import { Bell } from "../notifications/Bell.tsx";
import type { Account } from "../useAccount.ts";
import { AccountSwitcher } from "./AccountSwitcher.tsx";
import { accessPages, recordPages } from "./account-pages.ts";
import { navItems } from "./nav-items.ts";
import { PersonMenu } from "./PersonMenu.tsx";
import { personPages, type RailProps } from "./Rail.tsx";

const atHand = 4;

/** The head of a narrow screen: account and person. */
export function PhoneTopBar({ account }: { account: Account | null }) {
  return (
    <header className="flex items-center gap-2 border-b border-line px-2 py-1 shadow-[inset_0_3px_0_var(--hue)] sm:hidden">
      <div className="min-w-0 flex-1 pt-0.5">
        <AccountSwitcher account={account} plain />
      </div>
      <Bell iconOnly />
      <PersonMenu tileOnly />
    </header>
  );
}

/** The foot of a narrow screen: the pages most used, and the rest behind More. */
export function PhoneNav({ account, current }: RailProps) {
  const [more, setMore] = useState(false);
  if (!account) return null;
  const pages = navItems(account, [...accessPages, ...recordPages], true);
  const shown = pages.slice(0, atHand);
  const rest = navItems(account, [...accessPages, ...recordPages]).slice(atHand);
  const inMore = rest.some(({ id }) => id === current);
  return (
    <div className="sm:hidden">
      <BottomNav
        label={m.frame_nav()}
        items={shown}
        current={current}
        more={{ label: m.frame_more(), onPress: () => setMore(true), current: inMore }}
      />
      <Dialog open={more} onOpenChange={setMore} title={account.name} sub={account.number}>
        {/* Any link closes the sheet: the next page is what one wants to see. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the links inside are pressed */}
        <div className="flex flex-col gap-5" onClick={() => setMore(false)}>
          {rest.length > 0 && <NavList title={m.frame_records()} items={rest} current={current} />}
          <NavList title={m.frame_me()} items={personPages()} />
        </div>
      </Dialog>
    </div>
  );
}
