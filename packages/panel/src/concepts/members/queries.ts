import type { AnswerOf, Operations } from "@keyholder/sdk";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { accountKey } from "../../parts/queries.ts";

export type Member = AnswerOf<Operations["listMembers"]>["items"][number];
export type MemberStatus = Member["status"];
export type Roles = AnswerOf<Operations["listRoles"]>;
export type Role = Roles["items"][number];

export interface MembersFilter {
  q?: string | undefined;
  status?: MemberStatus | undefined;
}

export const membersKey = (account: string) => [...accountKey(account), "members"] as const;

export const membersQuery = (account: string, filter: MembersFilter) =>
  infiniteQueryOptions({
    queryKey: [...membersKey(account), filter],
    queryFn: ({ pageParam, signal }) =>
      client.listMembers({ params: { account }, query: { ...filter, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const rolesQuery = (account: string) =>
  queryOptions({
    queryKey: [...accountKey(account), "roles"],
    queryFn: ({ signal }) => client.listRoles({ params: { account }, signal }),
  });

export const removalQuery = (account: string, member: string) =>
  queryOptions({
    queryKey: [...membersKey(account), member, "removal"],
    queryFn: ({ signal }) => client.previewMemberRemoval({ params: { account, member }, signal }),
    // What it counts changes with every visit: never an old count in front of a decision.
    gcTime: 0,
    staleTime: 0,
  });
