import { ProblemError } from "@keyholder/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { formError } from "../../parts/form-error.tsx";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { accountKey } from "../../parts/queries.ts";
import { Button, Dialog, Field, Form, showToast } from "../../ui/index.ts";
import type { Group } from "./queries.ts";

export interface GroupNameDialogProps {
  account: string;
  accountName: string;
  /** null for a group to be made. */
  group: Group | null;
  onClose: () => void;
  onSaved: (group: Group) => void;
}

const form = "group-name";

/** Makes a group, or gives one another name. */
export function GroupNameDialog({ account, accountName, group, onClose, onSaved }: GroupNameDialogProps) {
  const cache = useQueryClient();
  const [name, setName] = useState(group?.name ?? "");
  // Another name given meanwhile is refused once, and shown; the next try is made knowing it.
  const [seen, setSeen] = useState(group);
  const saving = useMutation({
    mutationFn: () =>
      seen
        ? client.updateGroup({ params: { account, group: seen.id }, body: { name }, version: seen.version })
        : client.createGroup({ params: { account }, body: { name } }),
    onSuccess: (saved) => {
      showToast({ text: m.groups_saved_toast({ group: saved.name }) });
      onSaved(saved);
      void cache.invalidateQueries({ queryKey: accountKey(account) });
    },
    onError: (error) => {
      if (error instanceof ProblemError && error.code === "stale")
        void cache.invalidateQueries({ queryKey: accountKey(account) });
    },
  });
  const stale = saving.error instanceof ProblemError && saving.error.code === "stale";
  if (stale && group && seen && group.version > seen.version) setSeen(group);
  return (
    <Dialog
      open
      size="small"
      keepOnOutsideClick
      onOpenChange={onClose}
      title={group ? m.groups_rename_title({ group: group.name }) : m.groups_new()}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="primary" type="submit" form={form} pending={saving.isPending}>
            {group ? m.groups_rename_verb() : m.groups_create()}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        onSubmit={() => saving.mutate()}
        error={
          stale && group ? (
            <>
              <ProblemText error={saving.error} />
              <p>{m.groups_name_now({ group: group.name })}</p>
            </>
          ) : (
            formError(saving.error, ["name"])
          )
        }
      >
        <Field
          label={m.groups_name()}
          required
          autoFocus
          maxLength={60}
          autoComplete="off"
          value={name}
          onChange={setName}
          error={saving.error ? describeProblem(saving.error).fields.name : undefined}
        />
      </Form>
    </Dialog>
  );
}
