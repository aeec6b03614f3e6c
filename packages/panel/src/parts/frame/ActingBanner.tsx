import { useState } from "react";
import { m } from "../../messages/messages.js";
import { Button, initials, textLinkStyle } from "../../ui/index.ts";
import { LevelBadge } from "../LevelBadge.tsx";
import { levelName } from "../roleName.ts";
import { Strong } from "../Strong.tsx";
import { tellingPermission } from "../telling-permission.ts";
import type { Account } from "../useAccount.ts";
import { WhyDialog } from "../Why.tsx";
import { TimeLeft } from "./TimeLeft.tsx";
import { useReturning } from "./useEntering.ts";
import { useWayBack } from "./useWayBack.ts";

/** Never to be overlooked: this is somebody else's account, and what one does is done there. */
export function ActingBanner({ account }: { account: Account }) {
  const { visit, level } = account.me;
  if (!visit) return null;
  const text = m.acting_in({ account: account.name, manager: visit.via.name });
  return (
    <section
      aria-label={m.acting_region()}
      className="stripes sticky top-0 z-30 flex min-h-(--banner) flex-wrap items-center gap-x-4 gap-y-1 border-b border-line-strong px-5 py-2 max-sm:px-4"
    >
      <span className="flex min-w-0 items-center gap-3">
        <span
          aria-hidden="true"
          className="grid size-6 shrink-0 place-items-center rounded-control bg-sheet text-tiny font-[650] text-hue"
        >
          {initials(account.name)}
        </span>
        <span className="min-w-0">
          <Strong text={text} name={account.name} />
        </span>
      </span>
      <LevelBadge level={level} />
      {level.level !== "admin" && <WhyOnly account={account} />}
      <span className="ml-auto flex items-center justify-between gap-x-4 max-sm:w-full">
        <TimeLeft until={visit.expiresAt} />
        <Return account={account} />
      </span>
    </section>
  );
}

function WhyOnly({ account }: { account: Account }) {
  const [open, setOpen] = useState(false);
  const { level } = account.me.level;
  const question = level === "none" ? m.acting_why_none() : m.acting_why({ level: levelName(level) });
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        className={`${textLinkStyle} font-semibold`}
        onClick={() => setOpen(true)}
      >
        {question}
      </button>
      <WhyDialog
        permission={tellingPermission(account.me.level)}
        question={question}
        open={open}
        onOpenChange={setOpen}
      />
    </>
  );
}

function Return({ account }: { account: Account }) {
  const returning = useReturning();
  const back = useWayBack();
  const { visit } = account.me;
  if (!visit) return null;
  const { href: to, label, isHome } = back(visit.via);
  return (
    <Button
      pending={returning.isPending}
      onPress={() => returning.mutate({ visit: visit.id, number: account.number, to })}
    >
      {isHome ? label : m.accounts_end_visit()}
    </Button>
  );
}
