import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { m } from "../../messages/messages.js";
import { showToast } from "../../ui/index.ts";
import { accountKey } from "../queries.ts";
import { shownLevelName } from "../roleName.ts";
import type { Account } from "../useAccount.ts";

/** When what I may do here changes under my hands: says so, and loads again what depends on it. */
export function useAccessChanges(account: Account | undefined): void {
  const cache = useQueryClient();
  const seen = useRef<Account>(undefined);
  useEffect(() => {
    const before = seen.current;
    seen.current = account;
    if (!account || before?.number !== account.number) return;
    if (before.me.permissions.join() === account.me.permissions.join()) return;
    showToast({
      text:
        before.me.level.level === account.me.level.level
          ? m.acting_rights_changed({ account: account.name })
          : m.acting_level_changed({ account: account.name, level: shownLevelName(account.me.level) }),
    });
    void cache.invalidateQueries({
      queryKey: accountKey(account.number),
      predicate: ({ queryKey }) => queryKey[2] !== "itself",
    });
  }, [account, cache]);
}
