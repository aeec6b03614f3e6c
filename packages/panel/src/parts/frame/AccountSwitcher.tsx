import { useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { m } from "../../messages/messages.js";
import { Button, Callout, ComboList, Identity, IdentityButton, Popover } from "../../ui/index.ts";
import { accountHue } from "../accountHue.ts";
import { describeProblem } from "../describe-problem.ts";
import { LoadError } from "../LoadError.tsx";
import { shownLevelName } from "../roleName.ts";
import type { Account } from "../useAccount.ts";
import { pageOf } from "./account-pages.ts";
import { useMyAccounts, wayId } from "./my-accounts.ts";
import { SwitcherFoot } from "./SwitcherFoot.tsx";
import { switcherSections } from "./switcher-sections.ts";
import { useEntering } from "./useEntering.ts";

export interface AccountSwitcherProps {
  /** Null on pages that belong to no account. */
  account: Account | null;
  plain?: boolean | undefined;
}

/** The account that is shown, and the way to every other one; with a single account there is nothing to choose. */
export function AccountSwitcher({ account, plain }: AccountSwitcherProps) {
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  const { ways, isPending, isError, error, refetch } = useMyAccounts(open);
  const entering = useEntering();
  const current = account ? `${account.number} ${account.me.visit?.via.number ?? ""}` : null;
  const identity = account
    ? {
        name: account.name,
        hue: accountHue(account),
        detail: (
          // A long level goes to a line of its own rather than being cut.
          <span className="whitespace-normal">
            {account.number} · {shownLevelName(account.me.level)}
          </span>
        ),
      }
    : null;
  if (identity && ways?.every((way) => wayId(way) === current))
    return (
      <div className={plain ? "p-2" : "rounded-sheet border border-line bg-sheet p-2"}>
        <Identity {...identity} />
      </div>
    );

  const choose = (id: string, newTab: boolean) => {
    const way = ways?.find((one) => wayId(one) === id);
    if (!way) return;
    const page = pageOf(pathname);
    entering.mutate({ way, page, newTab }, { onSuccess: () => setOpen(false) });
  };
  return (
    <Popover
      flush
      label={m.switcher_open()}
      open={open}
      onOpenChange={setOpen}
      trigger={
        identity ? (
          <IdentityButton {...identity} plain={plain} label={m.switcher_open()} />
        ) : (
          <Button icon="rooms">{m.switcher_choose()}</Button>
        )
      }
    >
      {(close) => (
        <>
          {isError && <LoadError error={error} onRetry={() => void refetch()} />}
          {entering.isError && <Callout tone="stop">{describeProblem(entering.error).title}</Callout>}
          <ComboList
            label={m.switcher_open()}
            placeholder={m.switcher_search()}
            sections={switcherSections(ways ?? [], current)}
            onChoose={(id) => choose(id, false)}
            onChooseNewTab={(id) => choose(id, true)}
            emptyText={(typed) =>
              isPending ? m.switcher_loading() : typed ? m.switcher_no_match({ typed }) : m.switcher_empty()
            }
            footer={<SwitcherFoot account={account} onGo={close} />}
          />
        </>
      )}
    </Popover>
  );
}
