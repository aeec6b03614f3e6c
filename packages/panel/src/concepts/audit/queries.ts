import type { AnswerOf, Operations } from "@keyholder/sdk";
import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { accountKey } from "../../parts/queries.ts";

export type AuditEntry = AnswerOf<Operations["listAudit"]>["items"][number];

export interface AuditFilter {
  actor?: string | undefined;
  /** An action, or its room. */
  action?: string | undefined;
  through?: "own" | "visit" | undefined;
  /** What was done during one visit. */
  visit?: string | undefined;
  /** Days, as the reader's calendar has them. */
  from?: string | undefined;
  to?: string | undefined;
}

const startOf = (day: string | undefined, plusDays = 0): string | undefined => {
  if (!day) return undefined;
  const start = new Date(`${day}T00:00:00`);
  start.setDate(start.getDate() + plusDays);
  return Number.isNaN(start.getTime()) ? undefined : start.toISOString();
};

export const auditQuery = (account: string, filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: [...accountKey(account), "audit", filter],
    queryFn: ({ pageParam, signal }) => {
      const { from, to, ...others } = filter;
      const days = { from: startOf(from), to: startOf(to, 1) };
      return client.listAudit({
        params: { account },
        query: { ...others, ...days, after: pageParam },
        signal,
      });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
