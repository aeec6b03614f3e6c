import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { formError } from "../../parts/form-error.tsx";
import { accountKey } from "../../parts/queries.ts";
import { TheirChanges } from "../../parts/TheirChanges.tsx";
import { useMay } from "../../parts/useAccount.ts";
import { useDraft } from "../../parts/useDraft.ts";
import { Callout, Form, ReasonNote, Sheet, showToast } from "../../ui/index.ts";
import { UnsavedGuard } from "../accounts/UnsavedGuard.tsx";
import type { Roles } from "../members/queries.ts";
import { AccessChoice } from "./AccessChoice.tsx";
import { type Sharing, sharingQuery } from "./queries.ts";
import { SaveSharingBar } from "./SaveSharingBar.tsx";
import { ShareList } from "./ShareList.tsx";
import { bodyOf, isOpenToTeam, valuesOf } from "./sharing-draft.ts";
import { sharingInWords } from "./sharing-words.ts";
import { usePreview } from "./usePreview.ts";
import { useShareNames } from "./useShareNames.ts";
import { WhoCanEnter } from "./WhoCanEnter.tsx";

export interface SharingFormProps {
  account: string;
  accountName: string;
  link: string;
  sharing: Sharing;
  roles: Roles;
}

/** Edited as a whole, with what it would do beside it, and saved as a whole. */
export function SharingForm({ account, accountName, link, sharing, roles }: SharingFormProps) {
  const { draft, set, unsaved, theirs, ...base } = useDraft(sharing.version, valuesOf(sharing));
  const names = useShareNames(sharing, roles);
  const preview = usePreview(account, link, draft);
  const noEdit = useMay("clients.edit").reason ?? (sharing.canEdit ? undefined : m.shares_not_open_to_you());
  const cache = useQueryClient();
  const saving = useMutation({
    mutationFn: () =>
      client.changeClientSharing({ params: { account, link }, body: bodyOf(draft), version: base.version }),
    onSuccess: (fresh) => {
      cache.setQueryData(sharingQuery(account, link).queryKey, fresh);
      showToast({ text: m.shares_saved_toast({ client: sharing.client.name }) });
    },
    onSettled: () => void cache.invalidateQueries({ queryKey: accountKey(account) }),
  });
  const settle = (how: () => void) => () => {
    saving.reset();
    how();
  };
  const save = () => {
    if (!noEdit && !theirs && unsaved) saving.mutate();
  };
  return (
    <Form onSubmit={save} error={theirs ? undefined : formError(saving.error, [])}>
      <UnsavedGuard unsaved={unsaved && !saving.isPending} />
      {theirs && (
        <TheirChanges
          items={sharingInWords(valuesOf(sharing), names)}
          takeFocus={Boolean(saving.error)}
          onKeepMine={settle(base.keepMine)}
          onTakeTheirs={settle(base.takeTheirs)}
        />
      )}
      {noEdit && (
        <Callout tone="info">
          <ReasonNote reason={noEdit} />
        </Callout>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-6 gap-y-4 xl:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
        <Sheet title={m.shares_open_to()}>
          <div className="flex flex-col gap-5">
            <AccessChoice
              sharing={sharing}
              value={draft.access}
              onChange={(access) => set({ access })}
              locked={Boolean(noEdit)}
            />
            <ShareList
              account={account}
              accountName={accountName}
              roles={roles}
              names={names}
              shares={draft.shares}
              onChange={(shares) => set({ shares })}
              idle={isOpenToTeam(draft, sharing)}
              locked={Boolean(noEdit)}
            />
          </div>
        </Sheet>
        <WhoCanEnter account={account} sharing={sharing} preview={preview} />
      </div>
      {!noEdit && (
        <SaveSharingBar
          before={valuesOf(sharing)}
          draft={draft}
          names={names}
          preview={preview.data?.pages[0]}
          pending={saving.isPending}
          onDiscard={settle(base.takeTheirs)}
        />
      )}
    </Form>
  );
}
