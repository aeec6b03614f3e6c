import { useState } from "react";
import { m } from "../../messages/messages.js";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { Form } from "../../ui/index.ts";
import type { Member } from "./queries.ts";
import { RoleEditor } from "./RoleEditor.tsx";
import { RolesDialog } from "./RolesDialog.tsx";
import { draftOf, type RoleDraft, sameDraft } from "./role-draft.ts";
import type { BulkChange } from "./useChangeMembers.ts";

export interface BulkRoleDialogProps {
  account: string;
  accountName: string;
  members: readonly Member[];
  pending: boolean;
  error: unknown;
  onSave: (change: BulkChange) => void;
  onClose: () => void;
}

const form = "change-roles";
const viewer: RoleDraft = { role: "viewer", ticked: [], unticked: [] };

export function BulkRoleDialog(props: BulkRoleDialogProps) {
  const { account, accountName, members, pending, error, onSave, onClose } = props;
  const [draft, setDraft] = useState(() => {
    const [first, ...others] = members.map(draftOf);
    return first && others.every((one) => sameDraft(one, first)) ? first : viewer;
  });
  return (
    <RolesDialog
      account={account}
      accountName={accountName}
      title={m.members_bulk_role_title({ count: members.length })}
      form={form}
      submit={m.members_bulk_role_save({ count: members.length })}
      pending={pending}
      onClose={onClose}
    >
      {(roles) => (
        <Form
          id={form}
          onSubmit={() => !pending && onSave({ kind: "role", ...draft })}
          error={error ? <ProblemText error={error} /> : undefined}
        >
          <RoleEditor roles={roles} draft={draft} onChange={setDraft} />
        </Form>
      )}
    </RolesDialog>
  );
}
