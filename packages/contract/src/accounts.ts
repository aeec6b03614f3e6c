import { z } from "zod";
import { operation } from "./operation.ts";
import {
  AccountParams,
  AccountRef,
  AccountState,
  Id,
  Line,
  Name,
  PageQuery,
  Permission,
  PersonRef,
  page,
  ShownLevel,
  Text,
  Time,
} from "./shapes.ts";

const Details = z.object({
  name: Name,
  address: Text.trim().max(500),
  taxId: Line.max(40),
  phone: Line.max(40),
  website: z.union([
    z.literal(""),
    Text.max(500, "Use at most 500 characters.").pipe(
      z.url({ protocol: /^https?$/, error: "Write a web address such as https://example.com." }),
    ),
  ]),
});

export const OwnVisit = z.object({ id: Id, via: AccountRef, startedAt: Time, expiresAt: Time });

export const Account = z.object({
  number: z.string(),
  name: z.string(),
  hue: z.number().int(),
  state: AccountState,
  version: z.number().int(),
  owner: PersonRef,
  details: Details.nullable().describe("null without account.view"),
  featuresOff: z.array(z.string()),
  me: z.object({
    level: ShownLevel,
    isOwner: z.boolean(),
    permissions: z.array(Permission),
    visit: OwnVisit.nullable(),
    endsAt: Time.nullable().describe("When my own place in its team ends; null for a visitor"),
  }),
  pendingManagers: z
    .number()
    .int()
    .nullable()
    .describe("Requests that wait for an answer; null without managers.view"),
  offeredClients: z
    .number()
    .int()
    .nullable()
    .describe("Accounts offered to this one that wait for an answer; null without clients.view"),
  outsideSuspendedAt: Time.nullable().describe(
    "Since when nobody gets in from outside, through no manager; null also without managers.view",
  ),
});

export const getAccount = operation({
  id: "getAccount",
  method: "GET",
  path: "/v1/accounts/{account}",
  summary: "An account and what I may do in it",
  demand: "entry",
  params: AccountParams,
  answer: Account,
  status: 200,
  problems: [],
});

export const updateAccount = operation({
  id: "updateAccount",
  method: "PATCH",
  path: "/v1/accounts/{account}",
  summary: "Change the company details",
  demand: "account.edit",
  params: AccountParams,
  body: Details.partial(),
  answer: Account,
  status: 200,
  ifMatch: true,
  problems: [],
});

export const Entrant = z.object({
  person: PersonRef.nullable().describe(
    "null where the account that he comes through does not show its people",
  ),
  via: AccountRef.nullable(),
  level: ShownLevel,
  isOwner: z.boolean(),
});

export const listEntrants = operation({
  id: "listEntrants",
  method: "GET",
  path: "/v1/accounts/{account}/entrants",
  summary: "Who can enter this account, each through what and how far",
  demand: "people.view",
  params: AccountParams,
  query: PageQuery,
  answer: page(Entrant),
  status: 200,
  problems: [],
});
