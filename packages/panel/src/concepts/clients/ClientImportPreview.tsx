import type { AnswerOf, Operations } from "@keyholder/sdk";
import { useState } from "react";
import { m } from "../../messages/messages.js";
import { formError } from "../../parts/form-error.tsx";
import { type Level, LevelChoice } from "../../parts/LevelChoice.tsx";
import { Badge, Button, EmptyState, Field, Form, Sheet, Table } from "../../ui/index.ts";
import { clientOutcomeText } from "../links/client-outcome-text.ts";
import { importColumns } from "./import-columns.tsx";

export interface ClientImportPreviewProps {
  preview: AnswerOf<Operations["previewClientImport"]>;
  sending: {
    isPending: boolean;
    error: unknown;
    mutate: (asked: { level: string; message: string }) => void;
  };
  onBack: () => void;
}

const levels: readonly Level[] = ["admin", "editor", "viewer"];

/** What would happen to each line, and what all the good ones are asked for. */
export function ClientImportPreview({ preview, sending, onBack }: ClientImportPreviewProps) {
  const { rows, good } = preview;
  const [level, setLevel] = useState<Level>("admin");
  const [message, setMessage] = useState("");
  const bad = rows.length - good;
  return (
    <div className="flex flex-col gap-4">
      <p role="status">
        {m.clients_import_good({ count: good })}
        {bad > 0 && <> {m.clients_import_bad({ count: bad })}</>}
      </p>
      <Table
        label={m.clients_import_rows()}
        columns={importColumns(({ verdict, code, detail }: (typeof rows)[number]) => (
          <span className="flex flex-col items-start gap-0.5">
            <Badge tone={verdict === "good" ? "ok" : "stop"}>
              {verdict === "good" ? m.members_row_good() : m.members_row_bad()}
            </Badge>
            {code && <span className="text-small text-soft">{clientOutcomeText(code, detail)}</span>}
          </span>
        ))}
        rows={rows}
        rowKey={(row) => String(row.line)}
        empty={<EmptyState icon="people" title={m.clients_import_none()} />}
      />
      <Sheet title={m.clients_import_asked()}>
        <Form
          onSubmit={() => sending.mutate({ level, message })}
          error={formError(sending.error, ["level", "message"])}
          actions={
            <>
              <Button
                variant="primary"
                type="submit"
                pending={sending.isPending}
                disabledReason={good === 0 ? m.clients_import_none() : undefined}
              >
                {m.clients_import_send({ count: good })}
              </Button>
              <Button variant="quiet" onPress={onBack}>
                {m.clients_import_back()}
              </Button>
            </>
          }
        >
          <LevelChoice
            label={m.clients_level_label()}
            who="manager"
            levels={levels}
            value={level}
            onChange={setLevel}
          />
          <Field
            label={m.clients_message_label()}
            description={m.clients_message_note()}
            value={message}
            onChange={setMessage}
            lines={3}
            maxLength={1000}
          />
        </Form>
      </Sheet>
    </div>
  );
}
