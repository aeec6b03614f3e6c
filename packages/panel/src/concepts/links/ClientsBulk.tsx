import { useState } from "react";
import { m } from "../../messages/messages.js";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { OutcomesDialog } from "../../parts/OutcomesDialog.tsx";
import { useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { BulkBar, Button } from "../../ui/index.ts";
import { clientOutcomeText } from "./client-outcome-text.ts";
import { EndClientsDialog } from "./EndClientsDialog.tsx";
import { LabelClientsDialog } from "./LabelClientsDialog.tsx";
import { isAsked } from "./link-status.ts";
import type { Client } from "./queries.ts";
import { type ClientOutcomes, type ClientsChange, useChangeClients } from "./useChangeClients.ts";

export interface ClientsBulkProps {
  account: string;
  accountName: string;
  /** Those that are selected. */
  clients: readonly Client[];
  onSelect: (ids: ReadonlySet<string>) => void;
}

/** What can be done with several clients at once, and what became of it. */
export function ClientsBulk({ account, accountName, clients, onSelect }: ClientsBulkProps) {
  const noEdit = useMay("clients.edit").reason;
  const noInvite = useMay("clients.invite").reason;
  const noEnd = useMay("clients.end").reason;
  const { values, go, adjust } = useAddress();
  const [outcomes, setOutcomes] = useState<ClientOutcomes>();
  const changing = useChangeClients(account, setOutcomes);
  const close = () => {
    changing.reset();
    adjust({ bulk: undefined });
  };
  const change = (wanted: ClientsChange) =>
    changing.mutate(
      { clients: clients.map(({ id }) => id), change: wanted },
      {
        onSuccess: ({ results }) => {
          // What was skipped stays selected: something else may be done with it.
          onSelect(new Set(results.filter(({ done }) => !done).map(({ client }) => client)));
          if (values.bulk) adjust({ bulk: undefined });
        },
      },
    );
  const shared = { account, accountName, clients, onClose: close };
  const state = { pending: changing.isPending, error: changing.error };
  const some = clients.length > 0;
  const allHidden = clients.every(({ hidden }) => hidden);
  const noneWaits = !clients.some(isAsked);
  return (
    <>
      {!values.bulk && changing.error && (
        <FailureNotice
          failure={{ what: m.clients_bulk_failed(), error: changing.error }}
          onDismiss={() => changing.reset()}
        />
      )}
      {some && (
        <BulkBar
          summary={m.clients_bulk_count({ count: clients.length })}
          onClear={() => onSelect(new Set())}
        >
          <Button size="small" disabledReason={noEdit} onPress={() => go({ bulk: "label" })}>
            {m.clients_bulk_label()}
          </Button>
          <Button size="small" onPress={() => change({ kind: allHidden ? "show" : "hide" })}>
            {allHidden ? m.clients_show() : m.clients_hide()}
          </Button>
          <Button
            size="small"
            disabledReason={noInvite ?? (noneWaits ? m.clients_bulk_none_waiting() : undefined)}
            onPress={() => change({ kind: "resend" })}
          >
            {m.clients_resend()}
          </Button>
          <Button size="small" disabledReason={noEnd} onPress={() => go({ bulk: "end" })}>
            {m.clients_end()}
          </Button>
        </BulkBar>
      )}
      {some && values.bulk === "label" && <LabelClientsDialog {...shared} {...state} onSave={change} />}
      {some && values.bulk === "end" && (
        <EndClientsDialog {...shared} {...state} onEnd={() => change({ kind: "end" })} />
      )}
      {outcomes && (
        <OutcomesDialog
          title={m.clients_outcome_title()}
          outcomes={outcomes.map(({ client, name, done, code, detail }) => ({
            id: client,
            name: name || m.clients_gone(),
            done,
            text: done ? m.members_outcome_done() : clientOutcomeText(code, detail),
          }))}
          onClose={() => setOutcomes(undefined)}
        />
      )}
    </>
  );
}
