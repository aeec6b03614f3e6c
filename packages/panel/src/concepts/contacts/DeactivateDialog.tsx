import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { accountKey } from "../../parts/queries.ts";
import { ConfirmDialog, showToast } from "../../ui/index.ts";
import type { Contact } from "./queries.ts";

export interface DeactivateDialogProps {
  account: string;
  accountName: string;
  contact: Contact;
  onClose: () => void;
}

export function DeactivateDialog({ account, accountName, contact, onClose }: DeactivateDialogProps) {
  const words = { name: contact.name };
  const invited = contact.member?.status === "invited" || contact.member?.status === "bounced";
  const cache = useQueryClient();
  const ending = useMutation({
    mutationFn: () => client.deactivateContact({ params: { account, contact: contact.id } }),
    onSuccess: async () => {
      showToast({ text: m.contacts_deactivated_toast(words) });
      onClose();
      await cache.invalidateQueries({ queryKey: accountKey(account) });
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={m.contacts_deactivate_title(words)}
      sub={m.pages_for_account({ account: accountName })}
      verb={m.contacts_deactivate_verb()}
      onConfirm={() => ending.mutate()}
      pending={ending.isPending}
      error={ending.error && <ProblemText error={ending.error} />}
    >
      <p>{invited ? m.contacts_deactivate_invited(words) : m.contacts_deactivate_text(words)}</p>
      <p className="mt-2">{m.contacts_deactivate_stays(words)}</p>
    </ConfirmDialog>
  );
}
