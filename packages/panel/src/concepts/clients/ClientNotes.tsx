import { ProblemError } from "@keyholder/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { formError } from "../../parts/form-error.tsx";
import { TheirChanges } from "../../parts/TheirChanges.tsx";
import { useMay } from "../../parts/useAccount.ts";
import { useDraft } from "../../parts/useDraft.ts";
import { Button, Field, Form, ReasonNote, Sheet, showToast, TokensField } from "../../ui/index.ts";
import { UnsavedGuard } from "../accounts/UnsavedGuard.tsx";
import { type ClientDetail, clientsKey } from "../links/queries.ts";

const labelEnds = /[,;\n]/;

/** What this account's people have written about a client, for each other. */
export function ClientNotes({ account, client }: { account: string; client: ClientDetail }) {
  const cache = useQueryClient();
  const { id, labels, note, noteVersion, can } = client;
  const { draft, set, mine, unsaved, theirs, keepMine, takeTheirs, version } = useDraft(noteVersion, {
    labels: labels as readonly string[],
    note,
  });
  const [typed, setTyped] = useState("");
  const saving = useMutation({
    mutationFn: () =>
      server.updateClient({
        params: { account, link: id },
        body: {
          ...(mine.labels && { labels: [...mine.labels] }),
          ...(mine.note !== undefined && { note: mine.note }),
        },
        version,
      }),
    onSuccess: () => showToast({ text: m.client_notes_saved() }),
    onSettled: () => cache.invalidateQueries({ queryKey: clientsKey(account) }),
  });
  const stale = saving.error instanceof ProblemError && saving.error.code === "stale";
  const noEdit = useMay("clients.edit").reason ?? (can.edit ? undefined : m.client_notes_no_edit());
  const add = (text: string) => {
    setTyped("");
    const added = text.split(labelEnds).map((label) => label.trim().slice(0, 40));
    const isNew = (label: string) => !draft.labels.some((one) => one.toLowerCase() === label.toLowerCase());
    set({ labels: [...draft.labels, ...added.filter((label) => label !== "" && isNew(label))] });
  };
  return (
    <Sheet title={m.client_notes_title()} sub={m.client_notes_sub()}>
      <UnsavedGuard unsaved={unsaved && !saving.isPending} />
      <Form
        onSubmit={() => (unsaved && !theirs ? saving.mutate() : undefined)}
        error={stale ? undefined : formError(saving.error, ["note"])}
        actions={
          <>
            <Button
              variant="primary"
              type="submit"
              pending={saving.isPending}
              disabledReason={noEdit ?? (unsaved ? undefined : m.settings_nothing_to_save())}
            >
              {m.settings_save()}
            </Button>
            {unsaved && (
              <Button variant="quiet" onPress={takeTheirs}>
                {m.settings_discard()}
              </Button>
            )}
          </>
        }
      >
        {theirs && (
          <TheirChanges
            items={[
              ...(theirs.labels
                ? [{ term: m.client_labels(), value: theirs.labels.join(", ") || m.settings_emptied() }]
                : []),
              ...(theirs.note !== undefined
                ? [{ term: m.client_note(), value: theirs.note || m.settings_emptied() }]
                : []),
            ]}
            takeFocus={stale}
            onKeepMine={() => {
              saving.reset();
              keepMine();
            }}
            onTakeTheirs={() => {
              saving.reset();
              takeTheirs();
            }}
          />
        )}
        {noEdit ? (
          <p className="text-soft">
            <ReasonNote reason={noEdit} />
          </p>
        ) : (
          <TokensField
            label={m.client_labels()}
            description={m.client_labels_note()}
            tokens={draft.labels.map((value) => ({ value }))}
            typed={typed}
            onType={setTyped}
            onAdd={add}
            onRemove={(label) => set({ labels: draft.labels.filter((one) => one !== label) })}
            removeLabel={(label) => m.client_label_remove({ label })}
            ends={labelEnds}
          />
        )}
        <Field
          label={m.client_note()}
          value={draft.note}
          onChange={(text) => set({ note: text })}
          lines={4}
          maxLength={4000}
          readOnly={!can.edit}
        />
      </Form>
    </Sheet>
  );
}
