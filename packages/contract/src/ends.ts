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
  Search,
  ShownLevel,
  Time,
} from "./shapes.ts";

const LinkParams = AccountParams.extend({ link: Id });
const MemberParams = AccountParams.extend({ member: Id });

export const Grant = z
  .object({
    id: Id,
    kind: z.enum(["member", "role", "group-member", "share", "client-access", "timed", "key"]),
    isNew: z.boolean().describe("The whole thing was given; else it was raised"),
    member: z.object({ id: Id, name: z.string(), email: z.string(), invited: z.boolean() }).nullable(),
    role: z.object({ id: Id, name: z.string() }).nullable(),
    group: z.object({ id: Id, name: z.string() }).nullable(),
    key: z.object({ id: Id, name: z.string(), prefix: z.string() }).nullable(),
    client: AccountRef.nullable(),
    sharedWith: z.string().nullable().describe("The person that a client was shared with"),
    restored: z.boolean().describe("A suspended member was restored"),
    prolonged: z.boolean().describe("A membership was prolonged"),
    permissions: z.array(Permission).describe("What was added"),
    by: z
      .object({ id: Id.nullable(), name: z.string() })
      .nullable()
      .describe("null where the manager does not show its people"),
    at: Time,
  })
  .describe("Access that somebody gave in this account while he visited it (R12)");

export const listGrants = operation({
  id: "listGrants",
  method: "GET",
  path: "/v1/accounts/{account}/managers/{link}/grants",
  summary:
    "What a manager's people gave here during their visits; it ends with the link unless it is kept (R12)",
  demand: "managers.view",
  params: LinkParams,
  query: PageQuery,
  answer: page(Grant),
  status: 200,
  problems: ["not-found"],
});

export const Kept = z
  .union([z.literal("all"), z.array(Id).max(1000)])
  .describe("Ids of grants, or all of the link; what is none any more is passed over");

export const keepGrants = operation({
  id: "keepGrants",
  method: "POST",
  path: "/v1/accounts/{account}/managers/{link}/kept-grants",
  summary: "Keep what a manager's people gave here, whatever becomes of the link (R12)",
  demand: "managers.manage",
  params: LinkParams,
  body: z.object({ grants: Kept }),
  answer: z.object({ kept: z.number().int() }),
  status: 200,
  problems: ["not-found", "cannot-give"],
});

const pausedWebhooks = z
  .number()
  .int()
  .describe("How many webhooks would be paused, because somebody chose their address over the link (R12)");

export const previewManagerEnd = operation({
  id: "previewManagerEnd",
  method: "GET",
  path: "/v1/accounts/{account}/managers/{link}/end",
  summary: "What ending the link would end",
  demand: "managers.manage",
  params: LinkParams,
  answer: z.object({
    people: z.array(PersonRef).describe("Up to ten of them; none where the manager does not show its people"),
    peopleCount: z.number().int(),
    openVisits: z.number().int(),
    grants: z.number().int().describe("How much of what they gave here would end, see listGrants"),
    webhooks: pausedWebhooks,
  }),
  status: 200,
  inAnyState: true,
  problems: ["not-found"],
});

export const endManager = operation({
  id: "endManager",
  method: "DELETE",
  path: "/v1/accounts/{account}/managers/{link}",
  summary: "End the link to a manager (R13), and what its people gave here, except what is kept (R12)",
  demand: "managers.manage",
  params: LinkParams,
  body: z.object({ keep: Kept.default([]) }).default({ keep: [] }),
  status: 204,
  inAnyState: true,
  problems: ["not-found", "wrong-state", "cannot-give"],
});

export const previewClientEnd = operation({
  id: "previewClientEnd",
  method: "GET",
  path: "/v1/accounts/{account}/clients/{link}/end",
  summary: "What ending the link to a client would end",
  demand: "clients.end",
  params: LinkParams,
  answer: z.object({
    people: z.array(PersonRef).describe("Up to ten of those who could enter no more"),
    peopleCount: z.number().int(),
    openVisits: z.number().int(),
    grants: z
      .number()
      .int()
      .describe("How much of what they gave there would end, unless the client keeps it"),
    webhooks: pausedWebhooks,
  }),
  status: 200,
  inAnyState: true,
  problems: ["not-found", "wrong-state"],
});

export const suspendOutside = operation({
  id: "suspendOutside",
  method: "PUT",
  path: "/v1/accounts/{account}/outside-suspension",
  summary:
    "Suspend all access from outside at once: no manager's people get in until it is lifted; nothing is ended",
  demand: "managers.manage",
  params: AccountParams,
  answer: z.object({ at: Time, visitsEnded: z.number().int() }),
  status: 200,
  inAnyState: true,
  problems: [],
});

export const restoreOutside = operation({
  id: "restoreOutside",
  method: "DELETE",
  path: "/v1/accounts/{account}/outside-suspension",
  summary: "Let the managers' people in again, each as far as his ceiling goes",
  demand: "managers.manage",
  params: AccountParams,
  status: 204,
  problems: ["wrong-state", "cannot-give"],
});

export const getPeopleVisibility = operation({
  id: "getPeopleVisibility",
  method: "GET",
  path: "/v1/accounts/{account}/people-visibility",
  summary: "Whether the clients of this account see which of its people came",
  demand: "clients.view",
  params: AccountParams,
  answer: z.object({ showsPeople: z.boolean() }),
  status: 200,
  problems: [],
});

export const updatePeopleVisibility = operation({
  id: "updatePeopleVisibility",
  method: "PUT",
  path: "/v1/accounts/{account}/people-visibility",
  summary: "Show the clients of this account which of its people came, or the account's name only",
  demand: "people.manage",
  params: AccountParams,
  body: z.object({ showsPeople: z.boolean() }),
  answer: z.object({ showsPeople: z.boolean() }),
  status: 200,
  problems: [],
});

const ClientOfLeaver = z.object({
  account: AccountRef,
  level: ShownLevel.describe("How far he comes, through this account"),
  lastEntryAt: Time.nullable(),
});

export const previewDeparture = operation({
  id: "previewDeparture",
  method: "GET",
  path: "/v1/accounts/{account}/members/{member}/departure",
  summary: "Which clients a member can enter through this account, and in which he has a place of his own",
  demand: "people.manage",
  params: MemberParams,
  query: PageQuery,
  answer: page(
    ClientOfLeaver.extend({
      place: z
        .enum(["none", "removable", "not-removable"])
        .describe("His own place in the client's team, and whether I may end it through this account"),
    }),
  ).extend({
    name: z.string(),
    clients: z.number().int(),
    places: z.number().int(),
    removable: z.number().int(),
  }),
  status: 200,
  problems: ["not-found"],
});

export const Departure = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  removedBy: z.string(),
  at: Time,
  clients: z.number().int(),
});

export const departMember = operation({
  id: "departMember",
  method: "POST",
  path: "/v1/accounts/{account}/members/{member}/departure",
  summary:
    "Remove a member everywhere: from this team, and from those of its clients' teams where I may; keeps a report",
  demand: "people.manage",
  byKey: false,
  params: MemberParams,
  answer: Departure.extend({
    places: z.array(
      z.object({
        account: AccountRef,
        removed: z.boolean(),
        code: z.string().nullable().describe("Why not: a problem code"),
      }),
    ),
  }),
  status: 201,
  problems: ["not-found", "outranked", "own-membership", "owner-untouchable"],
});

export const listDepartures = operation({
  id: "listDepartures",
  method: "GET",
  path: "/v1/accounts/{account}/departures",
  summary: "Who was removed everywhere, latest first",
  demand: "people.manage",
  params: AccountParams,
  query: PageQuery.extend({ q: Search.optional() }),
  answer: page(Departure),
  status: 200,
  problems: [],
});

export const exportDeparture = operation({
  id: "exportDeparture",
  method: "GET",
  path: "/v1/accounts/{account}/departures/{departure}/clients",
  summary: "The clients that somebody could enter until he was removed, as CSV",
  demand: "people.manage",
  params: AccountParams.extend({ departure: Id }),
  answer: z.string(),
  file: "text/csv",
  status: 200,
  problems: ["not-found"],
});
