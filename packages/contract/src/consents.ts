import { z } from "zod";
import { operation } from "./operation.ts";
import {
  AccountParams,
  CustomerNumber,
  GivenTime,
  Id,
  Language,
  PageQuery,
  page,
  RoleChoice,
  Text,
  Time,
} from "./shapes.ts";

export const Side = z.enum(["client", "manager"]);

/** What somebody declares by agreeing to a link: each declaration that he ticked, in the words that he read. */
export const AcceptedDeclarations = z
  .array(
    z.object({
      id: Id,
      sha256: Text.regex(/^[0-9a-f]{64}$/, "Send the hash as it came with the declaration."),
    }),
  )
  .max(100)
  .default([])
  .describe("From `previewDeclarations`, about the same level and end; the required ones must be among them");

export const Declaration = z.object({
  id: Id.describe("Of this version"),
  key: z.string(),
  version: z.number().int(),
  required: z.boolean(),
  language: Language,
  title: z.string(),
  text: z.string(),
  details: z.string(),
  sha256: z
    .string()
    .describe(
      "SHA-256, in hexadecimal, of title, text and details with an empty line between them, in UTF-8",
    ),
});

export const previewDeclarations = operation({
  id: "previewDeclarations",
  method: "POST",
  path: "/v1/accounts/{account}/declarations",
  summary:
    "What one side of a link declares by agreeing to it, in the words that would be kept; writes nothing",
  demand: "entry",
  params: AccountParams,
  body: z.object({
    side: Side.describe(
      "As which this account agrees: the client needs managers.manage, the manager clients.invite",
    ),
    link: Id.optional().describe("The request or offer to be accepted"),
    number: CustomerNumber.optional().describe("The manager account that the client offers itself to"),
    ceiling: RoleChoice.optional().describe("What the client gives; a manager accepts what it was offered"),
    endsAt: GivenTime.nullable().default(null),
    onward: z.boolean().default(false),
    language: Language.optional().describe("The caller's own when absent"),
  }),
  answer: z.object({ declarations: z.array(Declaration) }),
  status: 200,
  problems: ["refused", "cannot-give"],
});

const LinkParams = AccountParams.extend({ link: Id });

export const Consent = z.object({
  id: Id,
  decision: z.enum(["given", "withdrawn"]),
  side: Side.describe("Whose declaration it is"),
  key: z.string(),
  version: z.number().int(),
  language: Language,
  text: z.string().describe("Title, text and details as they were shown, with an empty line between them"),
  sha256: z.string(),
  intact: z
    .boolean()
    .describe(
      "Whether the hash is that of the text, and the text that of the published version, computed anew for this answer",
    ),
  by: z
    .object({
      person: z.string().nullable().describe("null: its account shows no names"),
      account: z.object({ number: z.string(), name: z.string() }),
    })
    .nullable()
    .describe("null: its time ran out"),
  at: Time,
  method: z.enum(["panel", "api"]).nullable(),
  requestId: z.string().nullable().describe("This and where it came from: for the own side, with audit.view"),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
});

export const listConsents = operation({
  id: "listConsents",
  method: "GET",
  path: "/v1/accounts/{account}/links/{link}/consents",
  summary: "What both sides of a link declared, oldest first; needs managers.view or clients.view",
  demand: "entry",
  params: LinkParams,
  query: PageQuery,
  answer: page(Consent),
  status: 200,
  problems: ["refused"],
});

export const getReceipt = operation({
  id: "getReceipt",
  method: "GET",
  path: "/v1/accounts/{account}/links/{link}/receipt",
  summary: "The same as a document to keep; needs managers.view or clients.view",
  demand: "entry",
  params: LinkParams,
  answer: z.instanceof(Uint8Array),
  file: "application/pdf",
  status: 200,
  problems: ["refused"],
});

export const Receipt = z.object({
  link: Id,
  other: z
    .object({ number: z.string(), name: z.string().nullable(), hue: z.number().int().nullable() })
    .describe("The other side; its name once both agreed"),
  givenAt: Time.describe("When the last of them was given"),
  withdrawnAt: Time.nullable(),
  declarations: z.number().int(),
});

export const listReceipts = operation({
  id: "listReceipts",
  method: "GET",
  path: "/v1/accounts/{account}/receipts",
  summary: "Links for which something was declared, those that are over as well; the newest request first",
  demand: "entry",
  params: AccountParams,
  query: PageQuery.extend({
    side: Side.default("client").describe(
      "As which this account agreed: client needs managers.view, manager clients.view",
    ),
  }),
  answer: page(Receipt),
  status: 200,
  problems: ["refused"],
});
