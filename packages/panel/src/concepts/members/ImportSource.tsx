import { useState } from "react";
import { m } from "../../messages/messages.js";
import { Button, Callout, Field, FileDrop, Form, Sheet } from "../../ui/index.ts";
import { readImportFile } from "./import-text.ts";

const largest = 5_000_000;

/** A file to drop or choose, or its text to paste. */
export function ImportSource({ onText }: { onText: (csv: string) => void }) {
  const [pasted, setPasted] = useState("");
  const [problem, setProblem] = useState<string>();
  const take = (text: string) => {
    const reason =
      text.trim() === ""
        ? m.members_import_nothing()
        : text.length > largest
          ? m.members_import_large()
          : undefined;
    setProblem(reason);
    if (!reason) onText(text);
  };
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      {problem && <Callout tone="stop">{problem}</Callout>}
      <FileDrop
        label={m.members_import_drop()}
        choose={m.members_import_choose()}
        accept={[".csv", "text/csv", ".txt", "text/plain"]}
        onFile={(file) =>
          void readImportFile(file).then(take, () => setProblem(m.members_import_unreadable()))
        }
      >
        <p className="font-semibold text-ink">{m.members_import_drop()}</p>
        <p>{m.members_import_drop_note()}</p>
      </FileDrop>
      <Sheet>
        <Form
          onSubmit={() => take(pasted)}
          actions={<Button type="submit">{m.members_import_continue()}</Button>}
        >
          <Field
            label={m.members_import_paste()}
            description={m.members_import_paste_note()}
            value={pasted}
            onChange={setPasted}
            lines={5}
            tabular
          />
        </Form>
      </Sheet>
    </div>
  );
}
