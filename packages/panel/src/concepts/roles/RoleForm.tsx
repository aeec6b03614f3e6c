import type { AnswerOf, Operations } from "@keyholder/sdk";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { formError } from "../../parts/form-error.tsx";
import { TheirChanges } from "../../parts/TheirChanges.tsx";
import { useDraft } from "../../parts/useDraft.ts";
import { Button, Form, Sheet } from "../../ui/index.ts";
import { UnsavedGuard } from "../accounts/UnsavedGuard.tsx";
import type { Role, Roles } from "../members/queries.ts";
import { ImpactDialog } from "./ImpactDialog.tsx";
import { PermissionMatrix } from "./PermissionMatrix.tsx";
import { RoleCompare } from "./RoleCompare.tsx";
import { RoleFields } from "./RoleFields.tsx";
import { type RoleValues, valuesInWords } from "./role-body.ts";
import { useSaveRole } from "./useSaveRole.ts";

export interface RoleFormProps {
  account: string;
  accountName: string;
  roles: Roles;
  /** null for one to be made. */
  role: Role | null;
  values: RoleValues;
  locked: string | undefined;
  onSaved: (role: Role) => void;
}

const shown = ["name", "description", "colour", "letter"];

export function RoleForm({ account, accountName, roles, role, values, locked, onSaved }: RoleFormProps) {
  const { draft, set, mine, unsaved, theirs, ...base } = useDraft(role?.version ?? 0, values);
  const [impact, setImpact] = useState<AnswerOf<Operations["previewRole"]> | null>(null);
  const [saved, setSaved] = useState(false);
  const saving = useSaveRole(account, role, (fresh) => {
    setImpact(null);
    setSaved(true);
    onSaved(fresh);
  });
  const write = () => saving.mutate({ body: draft, version: base.version });
  const looking = useMutation({
    mutationFn: (id: string) =>
      client.previewRole({ params: { account, role: id }, body: { permissions: draft.permissions } }),
    onSuccess: (answer) => (answer.changes.length > 0 ? setImpact(answer) : write()),
  });
  const save = () => {
    if (locked || theirs) return;
    if (role?.id && mine.permissions) looking.mutate(role.id);
    else write();
  };
  const error = saving.error ?? looking.error;
  const settle = (how: () => void) => () => {
    saving.reset();
    how();
  };
  return (
    <Form onSubmit={save} error={theirs ? undefined : formError(error, shown)}>
      <UnsavedGuard unsaved={unsaved && !saving.isPending && !(saved && !role)} />
      {theirs && (
        <TheirChanges
          items={valuesInWords(theirs, draft.permissions)}
          takeFocus={Boolean(saving.error)}
          onKeepMine={settle(base.keepMine)}
          onTakeTheirs={settle(base.takeTheirs)}
        />
      )}
      {role?.preset !== true && (
        <Sheet title={m.roles_about()}>
          <div className="flex flex-col gap-4">
            <RoleFields
              draft={draft}
              set={set}
              fields={error ? describeProblem(error).fields : {}}
              locked={locked}
              autoFocus={!role}
            />
          </div>
        </Sheet>
      )}
      <Sheet title={m.roles_permissions()} sub={m.roles_permissions_sub()}>
        <PermissionMatrix
          permissions={roles.permissions}
          held={draft.permissions}
          onChange={(permissions) => set({ permissions })}
          locked={locked}
        />
      </Sheet>
      {!locked && (
        <div className="sticky bottom-0 z-10 -mx-1 flex flex-wrap items-center gap-2 border-t border-line bg-paper px-1 py-3 max-sm:bottom-14">
          <Button variant="primary" type="submit" pending={saving.isPending || looking.isPending}>
            {role ? m.settings_save() : m.roles_create()}
          </Button>
          {unsaved && role && (
            <Button variant="quiet" onPress={base.takeTheirs}>
              {m.settings_discard()}
            </Button>
          )}
        </div>
      )}
      <RoleCompare
        roles={roles}
        name={draft.name || m.roles_new()}
        choice={String(role?.choice ?? "new")}
        held={draft.permissions}
      />
      {impact && (
        <ImpactDialog
          role={draft.name}
          accountName={accountName}
          impact={impact}
          pending={saving.isPending}
          onSave={write}
          onClose={() => setImpact(null)}
        />
      )}
    </Form>
  );
}
