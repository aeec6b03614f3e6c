import { type InfiniteData, useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import type { Listed } from "../../parts/ListTable.tsx";
import { accountKey } from "../../parts/queries.ts";
import type { useFailure } from "../../parts/useFailure.ts";
import { showToast } from "../../ui/index.ts";
import { type Member, membersKey } from "../members/queries.ts";
import type { Group } from "./queries.ts";

/** Takes people out of a group at once, and puts them back when that was not meant. */
export function useGroupMembers(
  account: string,
  group: Group,
  report: ReturnType<typeof useFailure>["report"],
) {
  const cache = useQueryClient();
  const settle = () => void cache.invalidateQueries({ queryKey: accountKey(account) });
  const words = { group: group.name };
  const params = { account, group: group.id };

  const adding = useMutation({
    mutationFn: (members: readonly { id: string; name: string }[]) =>
      client.addGroupMembers({ params, body: { members: members.map(({ id }) => id) } }),
    onSuccess: (_, members) =>
      showToast({
        text: m.groups_added_toast({ ...words, count: members.length, name: members[0]?.name ?? "" }),
      }),
    onSettled: settle,
  });

  const removing = useMutation({
    mutationFn: (member: Member) =>
      client.removeGroupMember({ params: { ...params, member: member.id ?? "" } }),
    onMutate: async (member) => {
      await cache.cancelQueries({ queryKey: membersKey(account) });
      cache.setQueriesData<InfiniteData<Listed<Member>>>(
        {
          queryKey: membersKey(account),
          predicate: ({ queryKey }) => (queryKey[3] as { group?: string } | undefined)?.group === group.id,
        },
        (data) =>
          data && {
            ...data,
            pages: data.pages.map((page) => ({
              ...page,
              items: page.items.filter((row) => row.id !== member.id),
            })),
          },
      );
    },
    onSuccess: (_, { id, name }) =>
      showToast({
        text: m.groups_removed_toast({ ...words, name }),
        onUndo: id && group.can.give ? () => adding.mutate([{ id, name }]) : undefined,
      }),
    onError: (error, { name }) => report(m.groups_remove_failed({ ...words, name }))(error),
    onSettled: settle,
  });
  return { adding, remove: (member: Member) => removing.mutate(member) };
}
