import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { patchRows } from "../../parts/patch-rows.ts";
import { accountKey } from "../../parts/queries.ts";
import { roleName } from "../../parts/roleName.ts";
import { showToast } from "../../ui/index.ts";
import { type Member, membersKey } from "./queries.ts";
import { draftOf, type RoleDraft } from "./role-draft.ts";

export interface RoleChange {
  member: Member;
  draft: RoleDraft;
  /** How the chosen role is shown until the server answers. */
  shown: Member["role"];
}

/** Shows the new role at once and takes it back when the server refuses. */
export function useChangeRole(account: string, onRefused: (change: RoleChange, error: unknown) => void) {
  const cache = useQueryClient();
  const key = membersKey(account);
  const put = (id: string | null, change: (row: Member) => Member) =>
    patchRows<Member>(cache, key, (row) => row.id === id, change);

  const changing = useMutation({
    mutationFn: ({ member, draft }: RoleChange) =>
      client.changeMemberRole({
        params: { account, member: member.id ?? "" },
        body: draft,
        version: member.version,
      }),
    onMutate: async ({ member, draft, shown }) => {
      await cache.cancelQueries({ queryKey: key });
      put(member.id, (row) => ({ ...row, role: shown, ticked: draft.ticked, unticked: draft.unticked }));
    },
    onSuccess: (fresh, { member }) => {
      put(fresh.id, () => fresh);
      showToast({
        text: m.members_role_toast({ name: fresh.name, role: fresh.role ? roleName(fresh.role) : "" }),
        onUndo: () => changing.mutate({ member: fresh, draft: draftOf(member), shown: member.role }),
      });
    },
    onError: async (error, change) => {
      put(change.member.id, () => change.member);
      // The dialog comes back over the member as he now stands, so that a second try is made on what was seen.
      await cache.invalidateQueries({ queryKey: key });
      onRefused(change, error);
    },
    onSettled: () => void cache.invalidateQueries({ queryKey: accountKey(account) }),
  });
  return changing.mutate;
}
