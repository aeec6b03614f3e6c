import { m } from "../../messages/messages.js";
import { formatList } from "../../parts/dates.ts";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { ConfirmDialog } from "../../ui/index.ts";
import { clientName } from "./client-name.ts";
import type { Client } from "./queries.ts";

export interface EndClientsDialogProps {
  accountName: string;
  clients: readonly Client[];
  pending: boolean;
  error: unknown;
  onEnd: () => void;
  onClose: () => void;
}

const named = 5;

/** Ends many links, and withdraws what waits: whoever does so types how many. */
export function EndClientsDialog({
  accountName,
  clients,
  pending,
  error,
  onEnd,
  onClose,
}: EndClientsDialogProps) {
  const count = clients.length;
  const names = clients.slice(0, named).map(clientName);
  const others = count - names.length;
  const inside = clients.filter(({ visit }) => visit !== null).length;
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={m.clients_end_many_title({ count })}
      sub={m.pages_for_account({ account: accountName })}
      verb={m.clients_end_many_verb({ count })}
      onConfirm={onEnd}
      pending={pending}
      error={error ? <ProblemText error={error} /> : undefined}
      typed={
        count > 1
          ? {
              label: m.clients_end_many_typed({ number: String(count) }),
              text: String(count),
              reason: m.clients_end_many_reason({ number: String(count) }),
            }
          : undefined
      }
    >
      <div className="flex flex-col gap-3">
        <p>{formatList(others > 0 ? [...names, m.clients_end_many_others({ count: others })] : names)}</p>
        <p>{m.clients_end_many_text({ account: accountName })}</p>
        {inside > 0 && <p>{m.clients_end_many_inside({ count: inside })}</p>}
      </div>
    </ConfirmDialog>
  );
}
