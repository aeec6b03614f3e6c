import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { formatList } from "../../parts/dates.ts";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { accountKey } from "../../parts/queries.ts";
import { ConfirmDialog, Skeleton, showToast } from "../../ui/index.ts";
import { LeaversClients } from "./LeaversClients.tsx";
import { leaverQuery } from "./queries.ts";

export interface DepartureDialogProps {
  account: string;
  accountName: string;
  member: { readonly id: string; readonly name: string };
  onClose: () => void;
}

/** Somebody leaves the firm: what that ends is shown before, and stays as a report after. */
export function DepartureDialog({ account, accountName, member, onClose }: DepartureDialogProps) {
  const cache = useQueryClient();
  const { id, name } = member;
  const preview = useQuery(leaverQuery(account, id));
  const removing = useMutation({
    mutationFn: () => client.departMember({ params: { account, member: id } }),
    onSuccess: async ({ places }) => {
      const left = places.filter(({ removed }) => !removed).map((place) => place.account.name);
      showToast({
        text:
          left.length > 0
            ? m.departures_left_toast({ name, clients: formatList(left) })
            : m.departures_done_toast({ name }),
      });
      onClose();
      await cache.invalidateQueries({ queryKey: accountKey(account) });
    },
  });
  const problem = removing.error ?? preview.error;
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={m.departures_dialog_title({ name })}
      sub={m.pages_for_account({ account: accountName })}
      verb={m.departures_verb({ name })}
      onConfirm={() => removing.mutate()}
      pending={removing.isPending}
      error={problem && <ProblemText error={problem} />}
    >
      {preview.isLoading && <Skeleton lines={4} />}
      {preview.data && (
        <div className="flex flex-col gap-3">
          <p>{m.departures_text()}</p>
          <p>
            {preview.data.clients > 0
              ? m.departures_clients({ name, count: preview.data.clients })
              : m.departures_clients_none({ name })}{" "}
            {preview.data.places > 0 && m.departures_places({ count: preview.data.places })}
          </p>
          <LeaversClients rows={preview.data.items} more={preview.data.next !== null} />
        </div>
      )}
    </ConfirmDialog>
  );
}
