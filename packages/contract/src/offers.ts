import { z } from "zod";
import { AcceptedDeclarations } from "./consents.ts";
import { Client, ManagerLink } from "./links.ts";
import { operation } from "./operation.ts";
import {
  AccountParams,
  AccountRef,
  CustomerNumber,
  GivenTime,
  Id,
  PageQuery,
  Permission,
  page,
  RoleChoice,
  ShownRole,
  Text,
  Time,
} from "./shapes.ts";

const LinkParams = AccountParams.extend({ link: Id });
const Options = z.object({
  endsAt: GivenTime.nullable(),
  requireTwoFactor: z.boolean().describe("Only people who sign in with two factors come in"),
  onward: z.boolean().describe("Managers of the manager come in, too (R6)"),
});

export const matchManager = operation({
  id: "matchManager",
  method: "GET",
  path: "/v1/accounts/{account}/manager-match",
  summary: "Whose customer number this is, masked: enough to see that it is not mistyped",
  demand: "managers.manage",
  params: AccountParams,
  query: z.object({ number: CustomerNumber }),
  answer: z.object({
    number: z.string(),
    owner: z.string().describe("Masked: `An… N…`"),
    name: z.string().describe("Masked: `Agencja R…`"),
  }),
  status: 200,
  problems: ["no-such-number", "own-account", "already-linked", "throttled"],
});

export const shareAccount = operation({
  id: "shareAccount",
  method: "POST",
  path: "/v1/accounts/{account}/managers",
  summary: "Offer this account to another one, by its customer number, to be managed by it",
  demand: "managers.manage",
  params: AccountParams,
  body: z.object({
    number: CustomerNumber,
    ceiling: RoleChoice,
    endsAt: GivenTime.nullable().default(null),
    requireTwoFactor: z.boolean().default(false),
    onward: z.boolean().default(false),
    message: Text.trim().max(1000).default(""),
    declarations: AcceptedDeclarations,
  }),
  answer: ManagerLink,
  status: 201,
  problems: [
    "no-such-number",
    "own-account",
    "already-linked",
    "cannot-give",
    "declarations-changed",
    "throttled",
  ],
});

export const resendOffer = operation({
  id: "resendOffer",
  method: "POST",
  path: "/v1/accounts/{account}/managers/{link}/offer",
  summary: "Send an offer again; the earlier link stops working",
  demand: "managers.manage",
  params: LinkParams,
  answer: ManagerLink,
  status: 201,
  problems: ["not-found", "wrong-state", "throttled"],
});

export const withdrawOffer = operation({
  id: "withdrawOffer",
  method: "DELETE",
  path: "/v1/accounts/{account}/managers/{link}/offer",
  summary: "Withdraw an offer that has not been answered",
  demand: "managers.manage",
  params: LinkParams,
  status: 204,
  problems: ["not-found", "wrong-state"],
});

export const changeLinkOptions = operation({
  id: "changeLinkOptions",
  method: "PUT",
  path: "/v1/accounts/{account}/managers/{link}/options",
  summary: "Change when a link ends and who of the manager's side it lets in, from the next request on",
  demand: "managers.manage",
  params: LinkParams,
  body: Options,
  answer: ManagerLink,
  status: 200,
  ifMatch: true,
  problems: ["not-found", "wrong-state"],
});

export const Offer = z.object({
  id: Id,
  account: AccountRef.describe("The account that is offered"),
  offeredBy: z.object({ name: z.string(), email: z.string() }).nullable(),
  offeredAt: Time,
  answerBy: Time.nullable(),
  ceiling: ShownRole,
  permissions: z.array(Permission).describe("What of it crosses a link (R6): the most that my team could do"),
  ...Options.shape,
  message: z.string(),
  version: z.number().int(),
});

export const listOffers = operation({
  id: "listOffers",
  method: "GET",
  path: "/v1/accounts/{account}/client-offers",
  summary: "Accounts that are offered to this one and wait for its answer, the newest first",
  demand: "clients.view",
  params: AccountParams,
  query: PageQuery,
  answer: page(Offer),
  status: 200,
  problems: [],
});

export const acceptOffer = operation({
  id: "acceptOffer",
  method: "POST",
  path: "/v1/accounts/{account}/clients/{link}/acceptance",
  summary: "Take on an account that was offered, with what its people chose (R10 holds again)",
  demand: "clients.invite",
  params: LinkParams,
  body: z.object({ declarations: AcceptedDeclarations }),
  answer: Client,
  status: 201,
  problems: ["not-found", "wrong-state", "cannot-give", "declarations-changed"],
});

export const declineOffer = operation({
  id: "declineOffer",
  method: "POST",
  path: "/v1/accounts/{account}/clients/{link}/refusal",
  summary: "Decline an account that was offered",
  demand: "clients.invite",
  params: LinkParams,
  body: z.object({ reason: Text.trim().max(500).default("") }),
  status: 204,
  problems: ["not-found", "wrong-state"],
});

const RequestSettings = z.object({
  demandsCode: z.boolean().describe("Whether one must know the request code to ask to manage this account"),
  code: z.string().nullable().describe("Six digits. It lets nobody in: it only lets him ask"),
  shareCodeExpiresAt: Time.nullable().describe("While a share code waits to be entered"),
});

export const getRequestSettings = operation({
  id: "getRequestSettings",
  method: "GET",
  path: "/v1/accounts/{account}/request-settings",
  summary: "Who may ask to manage this account",
  demand: "managers.manage",
  params: AccountParams,
  answer: RequestSettings,
  status: 200,
  problems: [],
});

export const changeRequestSettings = operation({
  id: "changeRequestSettings",
  method: "PUT",
  path: "/v1/accounts/{account}/request-settings",
  summary: "Demand a request code from whoever asks to manage this account, or no longer",
  demand: "managers.manage",
  params: AccountParams,
  body: z.object({ demandsCode: z.boolean() }),
  answer: RequestSettings,
  status: 200,
  problems: [],
});

export const rotateRequestCode = operation({
  id: "rotateRequestCode",
  method: "POST",
  path: "/v1/accounts/{account}/request-settings/code",
  summary: "A new request code; the one before stops working",
  demand: "managers.manage",
  params: AccountParams,
  answer: RequestSettings,
  status: 200,
  problems: ["wrong-state"],
});

export const createShareCode = operation({
  id: "createShareCode",
  method: "POST",
  path: "/v1/accounts/{account}/share-code",
  summary: "A code for one manager to ask by, once, within a day; the one before stops working",
  demand: "managers.manage",
  params: AccountParams,
  answer: z.object({ code: z.string().describe("Shown this once"), expiresAt: Time }),
  status: 201,
  problems: [],
});

export const withdrawShareCode = operation({
  id: "withdrawShareCode",
  method: "DELETE",
  path: "/v1/accounts/{account}/share-code",
  summary: "Make the share code stop working",
  demand: "managers.manage",
  params: AccountParams,
  status: 204,
  problems: ["wrong-state"],
});

export const BlockedManager = z.object({
  account: AccountRef,
  blockedBy: z.string().nullable(),
  blockedAt: Time,
});

export const listBlockedManagers = operation({
  id: "listBlockedManagers",
  method: "GET",
  path: "/v1/accounts/{account}/blocked-managers",
  summary: "Accounts that cannot ask to manage this one; to them it is as if its number did not exist",
  demand: "managers.manage",
  params: AccountParams,
  query: PageQuery,
  answer: page(BlockedManager),
  status: 200,
  problems: [],
});

export const unblockManager = operation({
  id: "unblockManager",
  method: "DELETE",
  path: "/v1/accounts/{account}/blocked-managers/{manager}",
  summary: "Let an account ask again",
  demand: "managers.manage",
  params: AccountParams.extend({ manager: CustomerNumber }),
  status: 204,
  problems: ["not-found"],
});
