import { z } from "zod";
import { operation } from "./operation.ts";
import { AccountParams, AccountRef, GivenTime, Id, PageQuery, page, Search, Text, Time } from "./shapes.ts";

export const AuditEntry = z.object({
  id: z.string(),
  at: Time,
  actor: z.object({
    id: Id.nullable(),
    name: z.string(),
    hidden: z.boolean().describe("The account that he came through does not show its people"),
  }),
  via: AccountRef.pick({ number: true, name: true })
    .nullable()
    .describe("The account that the person came through"),
  key: z
    .object({ name: z.string(), prefix: z.string() })
    .nullable()
    .describe("The API key that a program did it with, on the actor's behalf"),
  action: z.string().describe("`room.verb`, such as `members.suspend`"),
  target: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
  requestId: z.string().nullable(),
});

export const listAudit = operation({
  id: "listAudit",
  method: "GET",
  path: "/v1/accounts/{account}/audit",
  summary: "What was done in this account, newest first (R14)",
  demand: "audit.view",
  params: AccountParams,
  query: PageQuery.extend({
    actor: Search.optional().describe("Part of a person's name, or an id"),
    action: Text.max(60).optional().describe("An action, or its room"),
    visit: Id.optional().describe("What was done during one visit"),
    through: z.enum(["own", "visit"]).optional().describe("Acts of the account's own people, or of visitors"),
    from: GivenTime.optional(),
    to: GivenTime.optional(),
  }),
  answer: page(AuditEntry),
  status: 200,
  problems: [],
});
