import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { showToast } from "../../ui/index.ts";
import { membersKey } from "./queries.ts";
import type { RoleDraft } from "./role-draft.ts";

export interface Invited extends RoleDraft {
  email: string;
  name: string;
  language: "en" | "pl";
  expiresAt: string | null;
  message: string;
}

export function useInviteMember(account: string, onDone: () => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Invited) => client.inviteMember({ params: { account }, body }),
    onSuccess: async (member) => {
      showToast({ text: m.members_invited_toast({ email: member.email }) });
      onDone();
      await cache.invalidateQueries({ queryKey: membersKey(account) });
    },
  });
}
