import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { m } from "../../messages/messages.js";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { Button, Dialog, Field, Form, Segments } from "../../ui/index.ts";
import { type Client, clientSummaryQuery } from "./queries.ts";
import type { ClientsChange } from "./useChangeClients.ts";

export interface LabelClientsDialogProps {
  account: string;
  accountName: string;
  clients: readonly Client[];
  pending: boolean;
  error: unknown;
  onSave: (change: ClientsChange) => void;
  onClose: () => void;
}

const form = "label-clients";
const most = 12;

/** Puts a label on several clients, or takes it off them. */
export function LabelClientsDialog(props: LabelClientsDialogProps) {
  const { account, accountName, clients, pending, error, onSave, onClose } = props;
  const { data } = useQuery(clientSummaryQuery(account));
  const [kind, setKind] = useState<"add-label" | "remove-label">("add-label");
  const [label, setLabel] = useState("");
  const [missing, setMissing] = useState(false);
  const known =
    kind === "add-label"
      ? (data?.labels ?? []).map((one) => one.label)
      : [...new Set(clients.flatMap(({ labels }) => labels))];
  const save = (wanted: string) => {
    setMissing(wanted.trim() === "");
    if (wanted.trim() !== "" && !pending) onSave({ kind, label: wanted.trim() });
  };
  return (
    <Dialog
      open
      size="small"
      onOpenChange={onClose}
      title={m.clients_label_title({ count: clients.length })}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="primary" type="submit" form={form} pending={pending}>
            {kind === "add-label" ? m.clients_label_add() : m.clients_label_remove()}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={() => save(label)} error={error ? <ProblemText error={error} /> : undefined}>
        <Segments
          label={m.clients_label_change()}
          segments={[
            { value: "add-label", label: m.clients_label_add() },
            { value: "remove-label", label: m.clients_label_remove() },
          ]}
          value={kind}
          onChange={setKind}
        />
        <Field
          label={m.clients_filter_label()}
          value={label}
          onChange={setLabel}
          maxLength={40}
          autoComplete="off"
          autoFocus
          required
          error={missing ? m.clients_label_missing() : undefined}
        />
        {known.length > 0 && (
          <div className="flex flex-wrap gap-1.5">
            {known.slice(0, most).map((one) => (
              <Button key={one} size="small" onPress={() => setLabel(one)}>
                {one}
              </Button>
            ))}
          </div>
        )}
      </Form>
    </Dialog>
  );
}
