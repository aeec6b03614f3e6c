import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { client } from "../client.ts";
import { rowsOf } from "./ListTable.tsx";
import { accountKey } from "./queries.ts";

/** People of a team by part of a name or an address, for a dialog that picks some of them. */
export function useMemberSearch(account: string, status?: "in-use") {
  const [typed, setTyped] = useState("");
  const [q, setQ] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  const query = useInfiniteQuery({
    queryKey: [...accountKey(account), "members", { q, status, limit: 25 }],
    queryFn: ({ pageParam, signal }) =>
      client.listMembers({
        params: { account },
        query: { q: q || undefined, status, limit: 25, after: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  return { typed, setTyped, query, rows: rowsOf(query.data)?.filter((row) => !row.isOwner) };
}
