import type { AnswerOf, Operations } from "@keyholder/sdk";
import { infiniteQueryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";

export type Session = AnswerOf<Operations["listSessions"]>["items"][number];

export const sessionsQuery = () =>
  infiniteQueryOptions({
    queryKey: ["sessions"],
    queryFn: ({ signal, pageParam }) =>
      client.listSessions({ query: { limit: 25, ...(pageParam && { after: pageParam }) }, signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
