import { z } from "zod";
import { operation } from "./operation.ts";
import { AccountParams, CustomerNumber, GivenTime, Id, Language, RoleChoice, Text } from "./shapes.ts";

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
