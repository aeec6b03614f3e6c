import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { client } from "../client.ts";

/** Everything known about one account stands under this key: `queryClient.invalidateQueries({ queryKey: accountKey(number) })`. */
export const accountKey = (number: string) => ["account", number] as const;

/** The account itself and what I may do in it. */
export const accountQuery = (number: string) =>
  queryOptions({
    queryKey: [...accountKey(number), "itself"],
    queryFn: ({ signal }) => client.getAccount({ params: { account: number }, signal }),
  });

export const meQuery = () =>
  queryOptions({ queryKey: ["me"], queryFn: ({ signal }) => client.getMe({ signal }), staleTime: 60_000 });

/** Everything that I am told stands under this key. */
export const notificationsKey = ["notifications"] as const;

export const setupQuery = () =>
  queryOptions({
    queryKey: ["setup"],
    queryFn: ({ signal }) => client.getSetup({ signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Accounts that I can enter, and how; pages follow each other by cursor. */
export const myAccountsQuery = (q = "") =>
  infiniteQueryOptions({
    queryKey: ["my-accounts", q],
    queryFn: ({ signal, pageParam }) =>
      client.listMyAccounts({
        query: { limit: 100, ...(q && { q }), ...(pageParam && { after: pageParam }) },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });

export interface WhyAbout {
  person?: string | undefined;
  via?: string | undefined;
}

/** Through a manager it is known in the manager's account: there it is asked again when something changes. */
export const whyQuery = (number: string, permission: string, { person, via }: WhyAbout = {}) =>
  queryOptions({
    queryKey: [...accountKey(via ?? number), "why", number, permission, person ?? "me"],
    queryFn: ({ signal }) =>
      client.why({
        params: { account: number },
        query: { permission, ...(person && { person }), ...(via && { via }) },
        signal,
      }),
  });
