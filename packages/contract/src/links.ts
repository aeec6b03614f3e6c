import { z } from "zod";
import { AcceptedDeclarations } from "./consents.ts";
import { operation } from "./operation.ts";
import {
  AccountParams,
  AccountRef,
  CustomerNumber,
  Email,
  GivenTime,
  Id,
  Line,
  PageQuery,
  page,
  RoleChoice,
  Search,
  ShownLevel,
  ShownRole,
  Text,
  Time,
} from "./shapes.ts";

const LinkParams = AccountParams.extend({ link: Id });
export const LinkStatus = z.enum([
  "waiting",
  "active",
  "suspended",
  "declined",
  "cancelled",
  "ended",
  "expired",
]);
export const Message = Text.trim().max(1000).default("");

/** Shown while it holds: a request or a link about to end, a client that suspended the access or that nobody opened for long. */
export const Attention = z.object({
  reason: z.enum(["answer-soon", "ending-soon", "suspended", "unused"]),
  since: Time,
});
export const Label = Line.min(1, "Write a label.").max(40);

/** Each time that a request or an offer was mailed, the latest first. */
const Sendings = z.array(z.object({ at: Time, by: z.string().nullable() }));

export const Client = z.object({
  id: Id.describe("The link's id"),
  account: AccountRef.nullable().describe("null until an invitation by e-mail is accepted"),
  invited: z.string().describe("What was typed: the owner's address or the customer number"),
  ownerName: z.string().nullable().describe("null until the client accepts"),
  status: LinkStatus,
  ceiling: ShownRole.nullable(),
  level: ShownLevel.nullable().describe("Mine there, after every cap; null until accepted"),
  canEnter: z.boolean(),
  canEnd: z
    .boolean()
    .describe("Whether there is a link to end and I may end it, whatever the account's state (R13)"),
  visit: Id.nullable().describe("My open visit there in this session"),
  sentAt: Time,
  sendings: Sendings.describe("While it waits: up to ten of them"),
  answerBy: Time.nullable(),
  endsAt: Time.nullable(),
  requireTwoFactor: z.boolean(),
  onward: z.boolean(),
  declineReason: z.string().describe("What the client wrote when it declined"),
  lastEntryAt: Time.nullable().describe("When somebody of this account last entered"),
  attention: z.array(Attention).describe("Why somebody should look at it; empty when all is well"),
  sharing: z
    .object({ access: z.enum(["team", "shared"]), groups: z.number().int(), people: z.number().int() })
    .nullable()
    .describe("To whom of the team it is open (R5); null without a link, and to who may not see the team"),
  labels: z.array(z.string()).describe("This account's own: the client does not see them"),
  pinned: z.boolean().describe("By me"),
  hidden: z.boolean().describe("By me"),
  version: z.number().int(),
});

export const listClients = operation({
  id: "listClients",
  method: "GET",
  path: "/v1/accounts/{account}/clients",
  summary: "Accounts that this one manages or has asked to manage; mine that are pinned first",
  demand: "clients.view",
  params: AccountParams,
  query: PageQuery.extend({
    q: Search.optional(),
    status: LinkStatus.optional(),
    label: Label.optional(),
    attention: z.literal("now").optional().describe("Those only that somebody should look at"),
    hidden: z.literal("only").optional().describe("Those only that I have hidden"),
    sort: z
      .enum(["name", "-name", "attention", "entered", "-entered"])
      .default("name")
      .describe("`entered`: the one first that nobody has entered for longest"),
  }),
  answer: page(Client),
  status: 200,
  problems: [],
});

export const inviteClient = operation({
  id: "inviteClient",
  method: "POST",
  path: "/v1/accounts/{account}/clients",
  summary:
    "Ask the owner of another account to let this one manage it, by e-mail, customer number or share code",
  demand: "clients.invite",
  params: AccountParams,
  body: z.object({
    email: Email.optional(),
    number: CustomerNumber.optional(),
    requestCode: Text.trim().max(20).optional().describe("With a number: where its account demands one"),
    shareCode: Text.trim().max(40).optional().describe("What the account's people gave out to ask by"),
    level: RoleChoice.default("admin"),
    message: Message,
  }),
  answer: Client,
  status: 201,
  problems: [
    "own-account",
    "not-an-owner",
    "no-such-number",
    "no-such-code",
    "already-linked",
    "already-invited",
    "throttled",
  ],
});

export const resendClientInvitation = operation({
  id: "resendClientInvitation",
  method: "POST",
  path: "/v1/accounts/{account}/clients/{link}/invitation",
  summary: "Send the request again; the earlier link stops working",
  demand: "clients.invite",
  params: LinkParams,
  answer: Client,
  status: 201,
  problems: ["not-found", "wrong-state", "throttled"],
});

export const cancelClientInvitation = operation({
  id: "cancelClientInvitation",
  method: "DELETE",
  path: "/v1/accounts/{account}/clients/{link}/invitation",
  summary: "Withdraw a request that has not been answered",
  demand: "clients.invite",
  params: LinkParams,
  status: 204,
  problems: ["not-found", "wrong-state"],
});

export const endClient = operation({
  id: "endClient",
  method: "DELETE",
  path: "/v1/accounts/{account}/clients/{link}",
  summary: "End the link to a client (R13)",
  demand: "clients.end",
  params: LinkParams,
  status: 204,
  inAnyState: true,
  problems: ["not-found", "wrong-state"],
});

export const ManagerLink = z.object({
  id: Id,
  account: AccountRef.describe("The manager account; its name is masked while an offer to it waits"),
  status: LinkStatus,
  askedBySide: z.enum(["manager", "client"]).describe("`client`: this account was offered"),
  askedBy: z.object({ name: z.string(), email: z.string() }).nullable(),
  askedAt: Time,
  sendings: Sendings.describe("While an offer waits: up to ten of them"),
  answerBy: Time.nullable(),
  asksFor: ShownRole,
  message: z.string(),
  ceiling: ShownRole.nullable().describe("null while a request waits"),
  endsAt: Time.nullable(),
  requireTwoFactor: z.boolean(),
  onward: z.boolean(),
  lastEntryAt: Time.nullable(),
  visitsNow: z.number().int(),
  unused: z.boolean().describe("Nobody has come in for 90 days"),
  grants: z.number().int().describe("How much its people gave here that would end with the link (R12)"),
  canEnd: z
    .boolean()
    .describe("Whether there is a link to end and I may end it, whatever the account's state (R13)"),
  version: z.number().int(),
});

export const listManagers = operation({
  id: "listManagers",
  method: "GET",
  path: "/v1/accounts/{account}/managers",
  summary: "Accounts that manage this one; pending requests first",
  demand: "managers.view",
  params: AccountParams,
  query: PageQuery,
  answer: page(ManagerLink),
  status: 200,
  problems: [],
});

export const acceptManager = operation({
  id: "acceptManager",
  method: "POST",
  path: "/v1/accounts/{account}/managers/{link}/acceptance",
  summary: "Accept a request and set the most that the manager's team may do (R4)",
  demand: "managers.manage",
  params: LinkParams,
  body: z.object({
    ceiling: RoleChoice,
    endsAt: GivenTime.nullable().default(null),
    requireTwoFactor: z.boolean().default(false),
    onward: z.boolean().default(false),
    declarations: AcceptedDeclarations,
  }),
  answer: ManagerLink,
  status: 201,
  problems: [
    "not-found",
    "wrong-state",
    "cannot-give",
    "already-linked",
    "own-account",
    "declarations-changed",
  ],
});

export const declineManager = operation({
  id: "declineManager",
  method: "POST",
  path: "/v1/accounts/{account}/managers/{link}/refusal",
  summary: "Decline a request, and be asked no more by this manager if one says so",
  demand: "managers.manage",
  params: LinkParams,
  body: z.object({ reason: Text.trim().max(500).default(""), block: z.boolean().default(false) }),
  status: 204,
  problems: ["not-found", "wrong-state"],
});

export const changeCeiling = operation({
  id: "changeCeiling",
  method: "PUT",
  path: "/v1/accounts/{account}/managers/{link}/ceiling",
  summary: "Change the most that the manager's team may do; lowering holds from the next request",
  demand: "managers.manage",
  params: LinkParams,
  body: z.object({ ceiling: RoleChoice }),
  answer: ManagerLink,
  status: 200,
  ifMatch: true,
  problems: ["not-found", "wrong-state", "cannot-give"],
});
