import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { type Language, language as spoken } from "../../parts/language.ts";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { roleName } from "../../parts/roleName.ts";
import { Button, Form, Select, Sheet } from "../../ui/index.ts";
import { ImportSample } from "./ImportSample.tsx";
import { guessColumns, type ImportColumns, type ImportField, importFields } from "./import-columns.ts";
import type { MemberImport } from "./import-queries.ts";
import { firstRows } from "./import-text.ts";
import { rolesQuery } from "./queries.ts";

export interface ImportMappingProps {
  account: string;
  csv: string;
  onChecked: (checked: MemberImport) => void;
  onAgain: () => void;
}

const none = "";
const labels: Record<ImportField, () => string> = {
  email: m.members_email_label,
  name: m.members_name_label,
  role: m.members_role_label,
  language: m.members_import_language,
  groups: m.members_column_groups,
};

/** Which column of the file holds what, and what counts where a row says nothing. */
export function ImportMapping({ account, csv, onChecked, onAgain }: ImportMappingProps) {
  const [[headers = [], ...samples]] = useState(() => firstRows(csv, 4));
  const [columns, setColumns] = useState<ImportColumns>(() => guessColumns(headers));
  const [role, setRole] = useState("viewer");
  const [language, setLanguage] = useState<Language>(spoken());
  const [tried, setTried] = useState(false);
  const roles = useQuery(rolesQuery(account));
  const given = (roles.data?.items ?? []).flatMap(({ choice, name, canGive }) =>
    typeof choice === "string" && choice !== "suspended"
      ? [
          {
            value: choice,
            label: roleName({ choice, name }),
            disabledReason: canGive ? undefined : m.members_cannot_give(),
          },
        ]
      : [],
  );
  const options = [...new Set(headers)].filter(Boolean).map((header) => ({ value: header, label: header }));
  const checking = useMutation({
    mutationFn: (email: string) =>
      client.createMemberImport({
        params: { account },
        body: { csv, columns: { ...columns, email }, role, language },
      }),
    onSuccess: onChecked,
  });
  const check = () => {
    setTried(true);
    if (columns.email && !checking.isPending) checking.mutate(columns.email);
  };
  return (
    <div className="flex max-w-4xl flex-col gap-4">
      <ImportSample headers={headers} rows={samples} />
      <Sheet title={m.members_import_columns()} sub={m.members_import_columns_note()}>
        <Form
          onSubmit={check}
          error={
            checking.error ? (
              <>
                <ProblemText error={checking.error} />
                <p>{Object.values(describeProblem(checking.error).fields).join(" ")}</p>
              </>
            ) : undefined
          }
          actions={
            <>
              <Button variant="primary" type="submit" pending={checking.isPending}>
                {m.members_import_check()}
              </Button>
              <Button onPress={onAgain}>{m.members_import_other()}</Button>
            </>
          }
        >
          <div className="grid gap-4 sm:grid-cols-2">
            {importFields.map((field) => (
              <Select
                key={field}
                label={labels[field]()}
                required={field === "email"}
                options={
                  field === "email"
                    ? options
                    : [{ value: none, label: m.members_import_not_there() }, ...options]
                }
                value={columns[field] ?? (field === "email" ? null : none)}
                placeholder={m.members_import_choose_column()}
                onChange={(header) => setColumns({ ...columns, [field]: header === none ? null : header })}
                error={
                  tried && field === "email" && !columns.email ? m.members_import_email_missing() : undefined
                }
              />
            ))}
          </div>
          <div className="grid gap-4 border-t border-line pt-4 sm:grid-cols-2">
            <Select
              label={m.members_import_default_role()}
              description={m.members_import_default_role_note()}
              options={given}
              value={role}
              onChange={setRole}
            />
            <Select
              label={m.members_import_default_language()}
              options={[
                { value: "en" as const, label: "English" },
                { value: "pl" as const, label: "Polski" },
              ]}
              value={language}
              onChange={setLanguage}
            />
          </div>
        </Form>
      </Sheet>
    </div>
  );
}
