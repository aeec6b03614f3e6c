import type { ReactNode } from "react";
import { m } from "../../messages/messages.js";
import { accountHue } from "../accountHue.ts";
import { useLanguage } from "../language.ts";
import type { Account } from "../useAccount.ts";
import { ActingBanner } from "./ActingBanner.tsx";
import { OfflineBar } from "./OfflineBar.tsx";
import { PhoneNav, PhoneTopBar } from "./PhoneBars.tsx";
import { Rail } from "./Rail.tsx";

export interface ShellProps {
  account: Account | null;
  /** The id of the page that is shown. */
  current: string;
  children: ReactNode;
}

/** What stands around every page of a signed-in person. */
export function Shell({ account, current, children }: ShellProps) {
  useLanguage();
  const visiting = Boolean(account?.me.visit);
  return (
    <div
      data-hue={account ? accountHue(account) : undefined}
      className={visiting ? "[--banner:3.3125rem]" : "[--banner:0px]"}
    >
      <a
        href="#content"
        className="absolute -top-20 left-3 z-50 rounded-control bg-ink px-3 py-2 text-paper focus:top-3"
      >
        {m.frame_skip()}
      </a>
      {account && <ActingBanner account={account} />}
      <OfflineBar />
      <PhoneTopBar account={account} />
      <div className="grid min-h-[calc(100dvh-var(--banner))] sm:grid-cols-[16rem_minmax(0,1fr)]">
        <Rail account={account} current={current} />
        <main
          id="content"
          tabIndex={-1}
          className="w-full max-w-[72.5rem] min-w-0 px-10 pt-7 pb-16 outline-none max-lg:px-6 max-sm:px-4 max-sm:pt-5 max-sm:pb-24"
        >
          {children}
        </main>
      </div>
      <PhoneNav account={account} current={current} />
    </div>
  );
}
