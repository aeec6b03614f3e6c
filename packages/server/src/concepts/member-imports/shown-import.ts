import { type AnswerInput, operations } from "@keyholder/contract";
import { Refusal } from "../../platform/refusal.ts";
import type { ImportRow, LineRow } from "./store.ts";

type MemberImport = AnswerInput<typeof operations.getMemberImport>;
type MemberImportRow = AnswerInput<typeof operations.listMemberImportRows>["items"][number];

const { status: Status } = operations.getMemberImport.answer.shape;
const { verdict: Verdict, outcome: Outcome } =
  operations.listMemberImportRows.answer.shape.items.element.shape;

export function shownImport(row: ImportRow | undefined): MemberImport {
  if (!row) throw new Refusal("not-found");
  return {
    id: row.id,
    status: Status.parse(row.status),
    rows: row.rows,
    good: row.good,
    done: row.done,
    failed: row.failed,
    createdAt: row.created_at.toISOString(),
  };
}

export function shownLine({ line, email, name, role, code, detail, ...row }: LineRow): MemberImportRow {
  return {
    ...{ line, email, name, role, code, detail },
    verdict: Verdict.parse(row.verdict),
    outcome: Outcome.parse(row.outcome),
  };
}
