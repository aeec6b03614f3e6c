import { m } from "../../messages/messages.js";
import { accountHue } from "../../parts/accountHue.ts";
import type { EnterableAccount } from "../../parts/frame/my-accounts.ts";
import { LevelWithWhy } from "../../parts/LevelWithWhy.tsx";
import { Badge, type Column, Identity } from "../../ui/index.ts";
import { accountStateName, accountStateTone } from "../accounts/account-state.ts";
import { AccountActions, type AccountActionsProps } from "./AccountActions.tsx";

export function accountColumns(actions: Omit<AccountActionsProps, "way">): Column<EnterableAccount>[] {
  return [
    {
      id: "account",
      header: m.accounts_account(),
      main: true,
      cell: ({ account, ownerName, state }) => (
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Identity
            name={account.name}
            hue={accountHue(account)}
            detail={`${account.number} · ${ownerName}`}
          />
          {state === "suspended" && <Badge tone={accountStateTone(state)}>{accountStateName(state)}</Badge>}
        </span>
      ),
    },
    { id: "way", header: m.accounts_way(), cell: wayIn },
    {
      id: "level",
      header: m.accounts_level(),
      cell: ({ pending, level, account, via, role }) =>
        pending ? (
          <Badge tone="wait">{m.accounts_invited()}</Badge>
        ) : (
          <LevelWithWhy
            level={level}
            isOwner={role === "owner"}
            account={account.number}
            via={via?.number}
            label={m.clients_why_label({ client: account.name })}
          />
        ),
    },
    {
      id: "actions",
      header: m.accounts_actions(),
      hideHeader: true,
      align: "end",
      phone: "plain",
      cell: (way) => <AccountActions way={way} {...actions} />,
    },
  ];
}

function wayIn({ role, via, pending }: EnterableAccount) {
  if (via) return m.accounts_through({ manager: via.name });
  if (role === "owner") return m.accounts_own();
  return pending ? "–" : m.accounts_team();
}
