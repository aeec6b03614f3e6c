import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { accountKey } from "../../parts/queries.ts";
import { ConfirmDialog, showToast } from "../../ui/index.ts";
import type { Visit } from "./queries.ts";

export interface EndVisitDialogProps {
  account: string;
  accountName: string;
  visit: Visit;
  onClose: () => void;
}

export function EndVisitDialog({ account, accountName, visit, onClose }: EndVisitDialogProps) {
  const cache = useQueryClient();
  const names = { person: visit.person.name, manager: visit.via.name };
  const ending = useMutation({
    mutationFn: () => client.endVisit({ params: { account, visit: visit.id } }),
    onSuccess: async () => {
      showToast({ text: m.visits_end_toast(names) });
      onClose();
      await cache.invalidateQueries({ queryKey: accountKey(account) });
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={m.visits_end_title(names)}
      sub={m.pages_for_account({ account: accountName })}
      verb={m.visits_end()}
      onConfirm={() => ending.mutate()}
      pending={ending.isPending}
      error={ending.error && <ProblemText error={ending.error} />}
    >
      {m.visits_end_text(names)}
    </ConfirmDialog>
  );
}
