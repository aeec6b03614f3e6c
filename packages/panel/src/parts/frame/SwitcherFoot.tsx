import { m } from "../../messages/messages.js";
import { accountPath, paths } from "../../paths.ts";
import { Button } from "../../ui/index.ts";
import type { Account } from "../useAccount.ts";
import { useGo } from "../useGo.ts";

/** Where else one may want to go from the list of accounts. */
export function SwitcherFoot({ account, onGo }: { account: Account | null; onGo: () => void }) {
  const go = useGo();
  const link = (label: string, href: string) => (
    <Button
      size="small"
      variant="quiet"
      onPress={() => {
        onGo();
        go(href);
      }}
    >
      {label}
    </Button>
  );
  const may = (permission: string) => account?.me.permissions.includes(permission);
  return (
    <>
      {link(m.switcher_all(), paths.accounts)}
      {account &&
        may("clients.view") &&
        link(m.switcher_clients_of(), accountPath(account.number, "clients"))}
      {account &&
        account.pendingManagers !== null &&
        account.pendingManagers > 0 &&
        link(
          m.switcher_requests({ count: account.pendingManagers }),
          accountPath(account.number, "managers"),
        )}
    </>
  );
}
