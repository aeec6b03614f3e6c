import { useState } from "react";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { formError } from "../../parts/form-error.tsx";
import { Button, Callout, Field, FileDrop, Form, Sheet } from "../../ui/index.ts";
import { readImportFile } from "../members/import-text.ts";

export interface ClientImportSourceProps {
  text: string;
  checking: { isPending: boolean; error: unknown };
  onCheck: (text: string) => void;
}

/** Addresses and numbers, one a line, or a file with labels and notes beside them. */
export function ClientImportSource({ text, checking, onCheck }: ClientImportSourceProps) {
  const [written, setWritten] = useState(text);
  const [problem, setProblem] = useState<string>();
  const fields = checking.error ? describeProblem(checking.error).fields : {};
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <Sheet>
        <Form
          onSubmit={() => onCheck(written)}
          error={formError(checking.error, ["text"])}
          actions={
            <Button variant="primary" type="submit" pending={checking.isPending}>
              {m.clients_import_check()}
            </Button>
          }
        >
          <Field
            label={m.clients_import_lines()}
            description={m.clients_import_lines_note()}
            value={written}
            onChange={setWritten}
            lines={8}
            autoComplete="off"
            required
            tabular
            error={fields.text}
          />
        </Form>
      </Sheet>
      {problem && <Callout tone="stop">{problem}</Callout>}
      <FileDrop
        label={m.clients_import_drop()}
        choose={m.members_import_choose()}
        accept={[".csv", "text/csv", ".txt", "text/plain"]}
        onFile={(file) =>
          void readImportFile(file).then(
            (read) => {
              setProblem(undefined);
              setWritten(read);
              onCheck(read);
            },
            () => setProblem(m.members_import_unreadable()),
          )
        }
      >
        <p className="font-semibold text-ink">{m.clients_import_drop()}</p>
        <p>{m.clients_import_drop_note()}</p>
      </FileDrop>
    </div>
  );
}
