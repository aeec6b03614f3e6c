import { ProblemError } from "@keyholder/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { accountKey } from "../../parts/queries.ts";
import { showToast } from "../../ui/index.ts";
import { type Role, type Roles, rolesQuery } from "../members/queries.ts";
import type { RoleValues } from "./role-body.ts";

export interface RoleSave {
  body: RoleValues;
  version: number;
}

/** Makes a role, or changes the one that is given. */
export function useSaveRole(account: string, role: Role | null, onSaved: (saved: Role) => void) {
  const cache = useQueryClient();
  const { queryKey } = rolesQuery(account);
  return useMutation({
    mutationFn: ({ body, version }: RoleSave) =>
      role?.id
        ? client.updateRole({ params: { account, role: role.id }, body, version })
        : client.createRole({ params: { account }, body }),
    onSuccess: (saved) => {
      cache.setQueryData<Roles>(queryKey, (roles) => roles && { ...roles, items: put(roles.items, saved) });
      showToast({ text: m.roles_saved_toast({ role: saved.name ?? "" }) });
      onSaved(saved);
      void cache.invalidateQueries({ queryKey: accountKey(account) });
    },
    onError: (error) => {
      if (error instanceof ProblemError && error.code === "stale") void cache.invalidateQueries({ queryKey });
    },
  });
}

const put = (items: readonly Role[], saved: Role): Role[] =>
  items.some((one) => one.choice === saved.choice)
    ? items.map((one) => (one.choice === saved.choice ? saved : one))
    : [...items, saved];
