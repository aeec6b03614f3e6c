import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { type AccountPage, accountPath, paths } from "../../paths.ts";
import { accountKey, accountQuery } from "../queries.ts";
import { useGo } from "../useGo.ts";
import { accountPages } from "./account-pages.ts";
import type { EnterableAccount } from "./my-accounts.ts";

type Way = Pick<EnterableAccount, "account" | "via" | "visit" | "pending">;

export interface Wish {
  way: Way;
  /** The page to see there, where it can be seen. */
  page?: AccountPage | undefined;
  newTab?: boolean | undefined;
}

/** Opens an account: one's own at once, a client by entering it first. */
export function useEntering() {
  const cache = useQueryClient();
  const go = useGo();
  return useMutation({
    mutationFn: async ({ way, page = "home" }: Wish) => {
      if (way.pending) return paths.accounts;
      const { number } = way.account;
      if (way.via) {
        if (!way.visit) await client.enterAccount({ body: { account: number, via: way.via.number } });
        cache.removeQueries({ queryKey: accountKey(number) });
      }
      return accountPath(number, await shownPage(cache, number, page));
    },
    onSuccess: (href, { newTab }) => {
      void cache.invalidateQueries({ queryKey: ["my-accounts"] });
      if (newTab) window.open(href, "_blank", "noopener");
      else go(href);
    },
  });
}

async function shownPage(cache: QueryClient, number: string, page: AccountPage): Promise<AccountPage> {
  const needed = accountPages[page].permission;
  const account = await cache.fetchQuery(accountQuery(number));
  return needed === null || account.me.permissions.includes(needed) ? page : "home";
}

/** Ends my visit to a client, then shows the manager's clients. */
export function useReturning() {
  const cache = useQueryClient();
  const go = useGo();
  return useMutation({
    mutationFn: ({ visit }: { visit: string; number: string; to?: string | undefined }) =>
      client.leaveVisit({ params: { visit } }),
    onSuccess: (_, { number, to }) => {
      if (to) go(to);
      cache.removeQueries({ queryKey: accountKey(number), type: "inactive" });
      void cache.invalidateQueries({ queryKey: ["my-accounts"] });
    },
  });
}
