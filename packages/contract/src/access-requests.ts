import { z } from "zod";
import { operation } from "./operation.ts";
import {
  AccountParams,
  AccountRef,
  Id,
  PageQuery,
  Permission,
  PersonRef,
  page,
  Text,
  Time,
} from "./shapes.ts";

const RequestParams = AccountParams.extend({ request: Id });
const Days = z.number().int().min(1).max(90);

export const AccessRequestKind = z
  .enum(["member", "link", "client"])
  .describe(
    "What is in the way: one's role in a team, the ceiling of a link, or that a client is not opened to one",
  );

export const AccessRequest = z.object({
  id: Id,
  kind: AccessRequestKind,
  account: AccountRef.describe("Where it would be allowed"),
  askedOf: AccountRef.describe("The account whose people can grant it"),
  person: PersonRef.nullable().describe("null where the manager does not show its people"),
  via: AccountRef.nullable().describe("The manager account that the person comes through"),
  permission: Permission,
  gives: z
    .array(Permission)
    .describe("What granting gives: the permission, and what it is of no use without"),
  note: z.string(),
  days: z.number().int().describe("For how long it is asked"),
  askedAt: Time,
  expiresAt: Time.describe("When it can no longer be answered"),
  mine: z.boolean(),
  canAnswer: z.boolean().describe("I may refuse it; granting may take more"),
  canGrant: z.boolean().describe("I hold what is asked for, and no less than who asks (R10)"),
});

export const requestAccess = operation({
  id: "requestAccess",
  method: "POST",
  path: "/v1/accounts/{account}/access-requests",
  summary: "Ask those who can change what stands in the way for a permission, for some days",
  demand: "entry",
  byKey: false,
  params: AccountParams,
  body: z.object({
    permission: Permission,
    client: Id.optional().describe("The link to a client of this account, to do it there and not here"),
    note: Text.trim().max(500).default(""),
    days: Days.default(7),
  }),
  answer: AccessRequest,
  status: 201,
  problems: [
    "not-found",
    "refused",
    "wrong-state",
    "not-refused",
    "cannot-be-asked",
    "already-asked",
    "throttled",
  ],
});

export const listAccessRequests = operation({
  id: "listAccessRequests",
  method: "GET",
  path: "/v1/accounts/{account}/access-requests",
  summary:
    "Open requests for access: my own about this account or a client of it, and those that its people are asked",
  demand: "entry",
  params: AccountParams,
  query: PageQuery,
  answer: page(AccessRequest),
  status: 200,
  problems: [],
});

export const grantAccess = operation({
  id: "grantAccess",
  method: "POST",
  path: "/v1/accounts/{account}/access-requests/{request}/grant",
  summary: "Grant what was asked of this account, for some days; it ends by itself (R10)",
  demand: "entry",
  params: RequestParams,
  body: z.object({ days: Days.optional().describe("As asked when absent") }),
  status: 204,
  problems: [
    "not-found",
    "refused",
    "wrong-state",
    "cannot-give",
    "own-membership",
    "owner-untouchable",
    "outranked",
  ],
});

export const refuseAccess = operation({
  id: "refuseAccess",
  method: "POST",
  path: "/v1/accounts/{account}/access-requests/{request}/refusal",
  summary: "Refuse what was asked of this account",
  demand: "entry",
  params: RequestParams,
  status: 204,
  problems: ["not-found", "refused", "wrong-state"],
});

export const withdrawAccessRequest = operation({
  id: "withdrawAccessRequest",
  method: "DELETE",
  path: "/v1/accounts/{account}/access-requests/{request}",
  summary: "Withdraw a request of my own",
  demand: "entry",
  byKey: false,
  params: RequestParams,
  status: 204,
  problems: ["not-found", "wrong-state"],
});

export const TemporaryAccess = z.object({
  id: Id,
  kind: AccessRequestKind,
  person: PersonRef.nullable().describe("null for a link: it is for all who come over it"),
  account: AccountRef.nullable().describe("The manager of the link, or the client that is opened"),
  gives: z.array(Permission),
  grantedBy: z.string().nullable().describe("null where the manager does not show its people"),
  grantedAt: Time,
  endsAt: Time,
  canEnd: z.boolean(),
});

export const listTemporaryAccess = operation({
  id: "listTemporaryAccess",
  method: "GET",
  path: "/v1/accounts/{account}/temporary-access",
  summary: "What was granted here until a time, the next to end first",
  demand: "people.view",
  params: AccountParams,
  query: PageQuery,
  answer: page(TemporaryAccess),
  status: 200,
  problems: [],
});

export const endTemporaryAccess = operation({
  id: "endTemporaryAccess",
  method: "DELETE",
  path: "/v1/accounts/{account}/temporary-access/{grant}",
  summary: "End it before its time, from the next request on",
  demand: "people.view",
  params: AccountParams.extend({ grant: Id }),
  status: 204,
  problems: ["not-found", "refused", "outranked", "own-membership"],
});
