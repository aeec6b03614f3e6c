import { m } from "../../messages/messages.js";
import { accountPath, paths } from "../../paths.ts";
import type { Account } from "../useAccount.ts";
import { useMyAccounts } from "./my-accounts.ts";

type Via = NonNullable<Account["me"]["visit"]>["via"];

/**
 * Where one goes after a visit: to the clients of the account that one came through, where one is at home or a guest; who
 * only passed through it, in a chain, to the list of all accounts.
 */
export function useWayBack(): (via: Via) => { href: string; label: string; isHome: boolean } {
  const { ways, hasNextPage } = useMyAccounts(false);
  return ({ number, name }) => {
    const isThere = ways?.some(
      ({ account, via, visit, pending }) => account.number === number && !pending && (!via || visit),
    );
    return isThere || !ways || hasNextPage
      ? { href: accountPath(number, "clients"), label: m.acting_return({ manager: name }), isHome: true }
      : { href: paths.accounts, label: m.frame_accounts(), isHome: false };
  };
}
