import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { m } from "../../messages/messages.js";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { roleName } from "../../parts/roleName.ts";
import { Button, Dialog, Form } from "../../ui/index.ts";
import { cannotChange } from "./cannot-change.ts";
import { type Member, rolesQuery } from "./queries.ts";
import { RoleEditor, roleOf } from "./RoleEditor.tsx";
import { RolesLoading } from "./RolesLoading.tsx";
import { draftOf, type RoleDraft, sameDraft } from "./role-draft.ts";
import type { RoleChange } from "./useChangeRole.ts";

export interface ChangeRoleDialogProps {
  account: string;
  accountName: string;
  member: Member;
  /** What was chosen before and refused. */
  refused?: { draft: RoleDraft; error: unknown } | undefined;
  onSave: (change: RoleChange) => void;
  onClose: () => void;
}

const form = "change-role";

export function ChangeRoleDialog(props: ChangeRoleDialogProps) {
  const { account, accountName, member, refused, onSave, onClose } = props;
  // Saved is what was seen when the dialog opened: a change by somebody else since then is refused, not overwritten.
  const [seen] = useState(member);
  const roles = useQuery(rolesQuery(account));
  const [draft, setDraft] = useState(refused?.draft ?? draftOf(seen));
  const unchanged = sameDraft(draft, draftOf(seen)) ? m.members_role_unchanged() : undefined;
  const save = () => {
    if (unchanged || !roles.data) return;
    const { choice, name, colour } = roleOf(roles.data, draft.role);
    onSave({ member: seen, draft, shown: { choice, name, colour } });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      keepOnOutsideClick
      size="large"
      title={m.members_role_title({ name: member.name })}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            disabledReason={cannotChange(member, undefined) ?? unchanged}
          >
            {m.members_role_save()}
          </Button>
        </>
      }
    >
      <RolesLoading query={roles}>
        {(loaded) => (
          <Form
            id={form}
            onSubmit={save}
            error={
              refused && (
                <>
                  <ProblemText error={refused.error} />
                  {seen.role && <p>{m.members_role_now({ role: roleName(seen.role) })}</p>}
                </>
              )
            }
          >
            <RoleEditor roles={loaded} draft={draft} onChange={setDraft} />
          </Form>
        )}
      </RolesLoading>
    </Dialog>
  );
}
