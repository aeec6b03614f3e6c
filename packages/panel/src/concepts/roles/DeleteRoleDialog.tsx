import { ProblemError } from "@keyholder/sdk";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { accountKey } from "../../parts/queries.ts";
import { roleName } from "../../parts/roleName.ts";
import { ConfirmDialog, Select, showToast } from "../../ui/index.ts";
import type { Role, Roles } from "../members/queries.ts";
import { ImpactList } from "./ImpactList.tsx";
import { impactQuery } from "./queries.ts";

export interface DeleteRoleDialogProps {
  account: string;
  accountName: string;
  roles: Roles;
  role: Role;
  onClose: () => void;
  onDeleted?: (() => void) | undefined;
}

/** Deletes a role; where it is in use, its people get another. */
export function DeleteRoleDialog(props: DeleteRoleDialogProps) {
  const { account, accountName, roles, role, onClose, onDeleted } = props;
  const name = roleName(role);
  const params = { account, role: role.id ?? "" };
  const cache = useQueryClient();
  const [replacement, setReplacement] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const deleting = useMutation({
    mutationFn: () => client.deleteRole({ params, query: { replacement: replacement ?? undefined } }),
    onSuccess: async () => {
      showToast({ text: m.roles_deleted_toast({ role: name }) });
      (onDeleted ?? onClose)();
      await cache.invalidateQueries({ queryKey: accountKey(account) });
    },
  });
  // Links and shares may name it too, which only the server knows.
  const namedElsewhere = deleting.error instanceof ProblemError && deleting.error.code === "in-use";
  const inUse = role.members > 0 || namedElsewhere;
  const chosen = roles.items.find((one) => one.choice === replacement);
  const impact = useQuery({
    ...impactQuery(account, params.role, chosen?.permissions ?? []),
    enabled: Boolean(chosen),
  });
  const others = roles.items.filter((one) => one.choice !== role.choice && one.choice !== "suspended");
  const confirm = () => {
    if (inUse && !replacement) return setMissing(true);
    deleting.mutate();
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={m.roles_delete_title({ role: name })}
      sub={m.pages_for_account({ account: accountName })}
      verb={m.roles_delete_verb({ role: name })}
      onConfirm={confirm}
      pending={deleting.isPending}
      error={deleting.error && <ProblemText error={deleting.error} />}
      typed={
        role.members > 0
          ? { label: m.roles_delete_type(), text: name, reason: m.roles_delete_type_first() }
          : undefined
      }
    >
      {inUse ? (
        <div className="flex flex-col gap-3">
          {role.members > 0 && <p>{m.roles_delete_used({ count: role.members })}</p>}
          <Select
            label={m.roles_replacement()}
            options={others.map((one) => ({
              value: String(one.choice),
              label: roleName(one),
              disabledReason: one.canGive ? undefined : m.members_cannot_give(),
            }))}
            value={replacement}
            placeholder={m.roles_replacement_choose()}
            onChange={(choice) => {
              setReplacement(choice);
              setMissing(false);
            }}
            error={missing ? m.roles_replacement_missing() : undefined}
          />
          {impact.data &&
            (impact.data.changes.length > 0 ? (
              <ImpactList impact={impact.data} />
            ) : (
              <p className="text-soft">{m.roles_impact_none()}</p>
            ))}
        </div>
      ) : (
        <p>{m.roles_delete_unused()}</p>
      )}
    </ConfirmDialog>
  );
}
