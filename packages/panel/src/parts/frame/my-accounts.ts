import type { AnswerOf, Operations } from "@keyholder/sdk";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { myAccountsQuery } from "../queries.ts";

export type EnterableAccount = AnswerOf<Operations["listMyAccounts"]>["items"][number];

/** A way into an account; one account may have several. */
export const wayId = ({ account, via }: Pick<EnterableAccount, "account" | "via">) =>
  `${account.number} ${via?.number ?? ""}`;

/** All accounts that I can enter, page after page while `wanted`. */
export function useMyAccounts(wanted = true) {
  const query = useInfiniteQuery(myAccountsQuery());
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (wanted && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [wanted, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { ...query, ways: query.data?.pages.flatMap((page) => page.items) };
}
