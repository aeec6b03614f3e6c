import { z } from "zod";
import { operation } from "./operation.ts";
import { AccountParams, Id, PageQuery, page, Text, Time } from "./shapes.ts";

const ImportParams = AccountParams.extend({ import: Id });

export const importFields = ["email", "name", "role", "language", "groups"] as const;

export const MemberImport = z.object({
  id: Id,
  status: z.enum(["checked", "running", "done", "cancelled"]),
  rows: z.number().int(),
  good: z.number().int().describe("Rows that the dry run found nothing wrong with"),
  done: z.number().int(),
  failed: z.number().int(),
  createdAt: Time,
});

export const createMemberImport = operation({
  id: "createMemberImport",
  method: "POST",
  path: "/v1/accounts/{account}/member-imports",
  summary: "Read a CSV file and say of each row what would happen; nobody is invited yet",
  demand: "people.manage",
  params: AccountParams,
  body: z.object({
    csv: Text.min(1).max(5_000_000),
    columns: z
      .object({
        email: Text.max(200),
        name: Text.max(200).nullable().default(null),
        role: Text.max(200).nullable().default(null),
        language: Text.max(200).nullable().default(null),
        groups: Text.max(200).nullable().default(null),
      })
      .describe("The file's header for each field; null: not in the file"),
    role: Text.max(64).default("viewer").describe("Where a row names none"),
    language: z.enum(["en", "pl"]),
  }),
  bodyLimit: 12_000_000,
  answer: MemberImport,
  status: 201,
  problems: ["throttled"],
});

export const getMemberImport = operation({
  id: "getMemberImport",
  method: "GET",
  path: "/v1/accounts/{account}/member-imports/{import}",
  summary: "How far an import has come",
  demand: "people.manage",
  params: ImportParams,
  answer: MemberImport,
  status: 200,
  problems: ["not-found"],
});

export const MemberImportRow = z.object({
  line: z.number().int(),
  email: z.string(),
  name: z.string(),
  role: z.string(),
  verdict: z.enum(["good", "bad"]),
  outcome: z.enum(["waiting", "invited", "failed", "skipped"]),
  code: z.string().nullable(),
  detail: z.string().nullable(),
});

export const listMemberImportRows = operation({
  id: "listMemberImportRows",
  method: "GET",
  path: "/v1/accounts/{account}/member-imports/{import}/rows",
  summary: "The rows of an import with their verdicts, in the file's order",
  demand: "people.manage",
  params: ImportParams,
  query: PageQuery.extend({ only: z.enum(["bad", "failed"]).optional() }),
  answer: page(MemberImportRow),
  status: 200,
  problems: ["not-found"],
});

export const startMemberImport = operation({
  id: "startMemberImport",
  method: "POST",
  path: "/v1/accounts/{account}/member-imports/{import}/run",
  summary: "Invite everybody in the good rows, in the background",
  demand: "people.manage",
  byKey: false,
  params: ImportParams,
  answer: MemberImport,
  status: 200,
  problems: ["not-found", "wrong-state"],
});

export const cancelMemberImport = operation({
  id: "cancelMemberImport",
  method: "DELETE",
  path: "/v1/accounts/{account}/member-imports/{import}/run",
  summary: "Stop an import; who has been invited stays invited",
  demand: "people.manage",
  params: ImportParams,
  answer: MemberImport,
  status: 200,
  problems: ["not-found", "wrong-state"],
});

export const exportMemberImportFailures = operation({
  id: "exportMemberImportFailures",
  method: "GET",
  path: "/v1/accounts/{account}/member-imports/{import}/failures.csv",
  summary: "The rows that failed, with the reason, as a file to mend and import again",
  demand: "people.manage",
  params: ImportParams,
  answer: z.string(),
  file: "text/csv",
  status: 200,
  problems: ["not-found"],
});
