import type { AnswerOf, Operations } from "@keyholder/sdk";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { accountKey } from "../../parts/queries.ts";

export type Member = AnswerOf<Operations["listMembers"]>["items"][number];
export type MemberStatus = Member["status"];
export type Roles = AnswerOf<Operations["listRoles"]>;
export type Role = Roles["items"][number];
export type MemberSort = "name" | "-name" | "active" | "-active" | "invited" | "-invited";

export interface MembersFilter {
  q?: string | undefined;
  status?: MemberStatus | undefined;
  role?: string | undefined;
  group?: string | undefined;
  twoFactor?: "on" | "off" | undefined;
  inactiveDays?: number | undefined;
}

export const membersKey = (account: string) => [...accountKey(account), "members"] as const;

export const membersQuery = (account: string, filter: MembersFilter, sort: MemberSort) =>
  infiniteQueryOptions({
    queryKey: [...membersKey(account), filter, sort],
    queryFn: ({ pageParam, signal }) =>
      client.listMembers({ params: { account }, query: { ...filter, sort, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** People whose role somebody new may get too. */
export const teamQuery = (account: string) =>
  queryOptions({
    queryKey: [...accountKey(account), "team"],
    queryFn: async ({ signal }) =>
      (await client.listMembers({ params: { account }, query: { limit: 100 }, signal })).items,
  });

/** Who in the team has exactly this address; null: nobody. */
export const memberByEmailQuery = (account: string, email: string) =>
  queryOptions({
    queryKey: [...accountKey(account), "member-by-email", email.toLowerCase()],
    queryFn: async ({ signal }) => {
      const { items } = await client.listMembers({
        params: { account },
        query: { q: email, limit: 20 },
        signal,
      });
      return items.find((member) => member.email.toLowerCase() === email.toLowerCase()) ?? null;
    },
    staleTime: 30_000,
  });

export const rolesQuery = (account: string) =>
  queryOptions({
    queryKey: [...accountKey(account), "roles"],
    queryFn: ({ signal }) => client.listRoles({ params: { account }, signal }),
  });

/** The team's groups as far as one chooses among them. */
export const teamGroupsQuery = (account: string) =>
  queryOptions({
    queryKey: [...accountKey(account), "groups", "to choose"],
    queryFn: async ({ signal }) =>
      (await client.listGroups({ params: { account }, query: { limit: 100 }, signal })).items,
  });

export const removalQuery = (account: string, member: string) =>
  queryOptions({
    queryKey: [...membersKey(account), member, "removal"],
    queryFn: ({ signal }) => client.previewMemberRemoval({ params: { account, member }, signal }),
    // What it counts changes with every visit: never an old count in front of a decision.
    gcTime: 0,
    staleTime: 0,
  });
