import type { AnswerOf, Operations } from "@keyholder/sdk";
import { m } from "../../messages/messages.js";
import { accountPath, clientPath } from "../../paths.ts";
import { Badge, Button, ButtonLink, EmptyState, Table, TextLink } from "../../ui/index.ts";
import { clientOutcomeText } from "../links/client-outcome-text.ts";
import { importColumns } from "./import-columns.tsx";

type Row = AnswerOf<Operations["importClients"]>["rows"][number];

export interface ClientImportResultsProps {
  account: string;
  rows: readonly Row[];
  onAgain: () => void;
}

/** What became of each line, the refused ones first: they are what is left to do. */
export function ClientImportResults({ account, rows, onAgain }: ClientImportResultsProps) {
  const refused = rows.filter(({ done }) => !done);
  const sent = rows.filter(({ done }) => done);
  return (
    <div className="flex flex-col gap-4">
      <p role="status">
        {m.clients_import_sent({ count: sent.length })}
        {refused.length > 0 && <> {m.clients_import_bad({ count: refused.length })}</>}
      </p>
      <Table
        label={m.clients_import_rows()}
        columns={importColumns(({ done, code, detail, client }: Row) => (
          <span className="flex flex-col items-start gap-0.5">
            <Badge tone={done ? "ok" : "stop"}>
              {done ? m.clients_import_done() : m.members_row_failed()}
            </Badge>
            {code && <span className="text-small text-soft">{clientOutcomeText(code, detail)}</span>}
            {client && <TextLink href={clientPath(account, client)}>{m.clients_import_open()}</TextLink>}
          </span>
        ))}
        rows={[...refused, ...sent]}
        rowKey={(row) => String(row.line)}
        empty={<EmptyState icon="people" title={m.clients_import_none()} />}
      />
      <div className="flex flex-wrap gap-2">
        <ButtonLink variant="primary" href={accountPath(account, "clients")}>
          {m.client_back()}
        </ButtonLink>
        <Button onPress={onAgain}>{m.clients_import_again()}</Button>
      </div>
    </div>
  );
}
