import { infiniteQueryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { accountKey } from "../../parts/queries.ts";

/** The people that one may ask about. */
export const teamQuery = (number: string) =>
  infiniteQueryOptions({
    queryKey: [...accountKey(number), "team-to-ask-about"],
    queryFn: ({ signal, pageParam }) =>
      client.listMembers({
        params: { account: number },
        query: { limit: 100, ...(pageParam && { after: pageParam }) },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
