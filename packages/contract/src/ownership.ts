import { z } from "zod";
import { operation } from "./operation.ts";
import { AccountParams, Id, PersonRef, Text, Time } from "./shapes.ts";

export const OwnershipTransfer = z.object({
  to: PersonRef,
  email: z.string(),
  requestedAt: Time,
  expiresAt: Time,
});
const Password = Text.min(1).max(200).describe("The asker's own, once more");

export const getOwnershipTransfer = operation({
  id: "getOwnershipTransfer",
  method: "GET",
  path: "/v1/accounts/{account}/transfer",
  summary: "The hand-over that waits for its acceptance, for its two people and who sees the team; else null",
  demand: "entry",
  params: AccountParams,
  answer: z.object({ transfer: OwnershipTransfer.nullable() }),
  status: 200,
  problems: [],
});

export const requestOwnershipTransfer = operation({
  id: "requestOwnershipTransfer",
  method: "POST",
  path: "/v1/accounts/{account}/transfer",
  summary: "Offer the account to a member of its team, who has to accept",
  demand: "account.transfer",
  byKey: false,
  params: AccountParams,
  body: z.object({ member: Id, password: Password }),
  answer: z.object({ transfer: OwnershipTransfer }),
  status: 201,
  problems: ["wrong-password", "wrong-state", "not-found", "throttled"],
});

export const cancelOwnershipTransfer = operation({
  id: "cancelOwnershipTransfer",
  method: "DELETE",
  path: "/v1/accounts/{account}/transfer",
  summary: "Withdraw the offer",
  demand: "account.transfer",
  byKey: false,
  params: AccountParams,
  status: 204,
  problems: ["not-found"],
});

export const acceptOwnershipTransfer = operation({
  id: "acceptOwnershipTransfer",
  method: "POST",
  path: "/v1/accounts/{account}/transfer/acceptance",
  summary: "Become the owner; the owner before becomes an admin",
  demand: "entry",
  byKey: false,
  params: AccountParams,
  body: z.object({ password: Password }),
  status: 204,
  problems: ["not-found", "wrong-password", "throttled"],
});

export const declineOwnershipTransfer = operation({
  id: "declineOwnershipTransfer",
  method: "POST",
  path: "/v1/accounts/{account}/transfer/refusal",
  summary: "Decline to become the owner",
  demand: "entry",
  byKey: false,
  params: AccountParams,
  status: 204,
  problems: ["not-found"],
});
