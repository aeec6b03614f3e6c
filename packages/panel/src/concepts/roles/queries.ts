import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { accountKey } from "../../parts/queries.ts";
import { membersKey, type Roles } from "../members/queries.ts";

export type PermissionRow = Roles["permissions"][number];

/** The people who have a role. */
export const roleMembersQuery = (account: string, role: string) =>
  infiniteQueryOptions({
    queryKey: [...membersKey(account), { role }],
    queryFn: ({ pageParam, signal }) =>
      client.listMembers({ params: { account }, query: { role, limit: 25, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Who would gain and lose what, if the role had these permissions. */
export const impactQuery = (account: string, role: string, permissions: readonly string[]) =>
  queryOptions({
    queryKey: [...accountKey(account), "role-impact", role, permissions.toSorted().join()],
    queryFn: ({ signal }) =>
      client.previewRole({ params: { account, role }, body: { permissions: [...permissions] }, signal }),
    // People come and go: never an old count in front of a decision.
    gcTime: 0,
    staleTime: 0,
  });
