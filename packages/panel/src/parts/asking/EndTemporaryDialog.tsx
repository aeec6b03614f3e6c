import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { ConfirmDialog, showToast } from "../../ui/index.ts";
import { ProblemText } from "../ProblemText.tsx";
import { accountKey } from "../queries.ts";
import type { TemporaryGrant } from "./queries.ts";

export interface EndTemporaryDialogProps {
  account: string;
  grant: TemporaryGrant;
  holder: string;
  onClose: () => void;
}

export function EndTemporaryDialog({ account, grant, holder, onClose }: EndTemporaryDialogProps) {
  const cache = useQueryClient();
  const ending = useMutation({
    mutationFn: () => server.endTemporaryAccess({ params: { account, grant: grant.id } }),
    onSuccess: async () => {
      showToast({ text: m.temporary_ended_toast() });
      onClose();
      await cache.invalidateQueries({ queryKey: accountKey(account) });
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={m.temporary_end_title({ person: holder })}
      verb={m.temporary_end()}
      onConfirm={() => ending.mutate()}
      pending={ending.isPending}
      error={ending.error && <ProblemText error={ending.error} />}
    >
      {m.temporary_end_text()}
    </ConfirmDialog>
  );
}
