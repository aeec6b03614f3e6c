import { useState } from "react";
import { m } from "../../messages/messages.js";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { roleName } from "../../parts/roleName.ts";
import { Form } from "../../ui/index.ts";
import { cannotChange } from "./cannot-change.ts";
import type { Member, Roles } from "./queries.ts";
import { RoleEditor, roleOf } from "./RoleEditor.tsx";
import { RolesDialog } from "./RolesDialog.tsx";
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
  const [draft, setDraft] = useState(refused?.draft ?? draftOf(seen));
  const unchanged = sameDraft(draft, draftOf(seen)) ? m.members_role_unchanged() : undefined;
  const save = (roles: Roles) => {
    if (unchanged) return;
    const { choice, name, colour } = roleOf(roles, draft.role);
    onSave({ member: seen, draft, shown: { choice, name, colour } });
  };
  return (
    <RolesDialog
      account={account}
      accountName={accountName}
      title={m.members_role_title({ name: member.name })}
      form={form}
      submit={m.members_role_save()}
      disabledReason={cannotChange(member, undefined) ?? unchanged}
      onClose={onClose}
    >
      {(roles) => (
        <Form
          id={form}
          onSubmit={() => save(roles)}
          error={
            refused && (
              <>
                <ProblemText error={refused.error} />
                {seen.role && <p>{m.members_role_now({ role: roleName(seen.role) })}</p>}
              </>
            )
          }
        >
          <RoleEditor roles={roles} draft={draft} onChange={setDraft} />
        </Form>
      )}
    </RolesDialog>
  );
}
