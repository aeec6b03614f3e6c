import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { m } from "../../messages/messages.js";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { Button, Dialog, Form } from "../../ui/index.ts";
import { type Member, rolesQuery } from "./queries.ts";
import { RoleEditor } from "./RoleEditor.tsx";
import { RolesLoading } from "./RolesLoading.tsx";
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
  const roles = useQuery(rolesQuery(account));
  const [draft, setDraft] = useState(() => {
    const [first, ...others] = members.map(draftOf);
    return first && others.every((one) => sameDraft(one, first)) ? first : viewer;
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      keepOnOutsideClick
      size="large"
      title={m.members_bulk_role_title({ count: members.length })}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="primary" type="submit" form={form} pending={pending}>
            {m.members_bulk_role_save({ count: members.length })}
          </Button>
        </>
      }
    >
      <RolesLoading query={roles}>
        {(loaded) => (
          <Form
            id={form}
            onSubmit={() => roles.data && !pending && onSave({ kind: "role", ...draft })}
            error={error ? <ProblemText error={error} /> : undefined}
          >
            <RoleEditor roles={loaded} draft={draft} onChange={setDraft} />
          </Form>
        )}
      </RolesLoading>
    </Dialog>
  );
}
