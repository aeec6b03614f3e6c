import { z } from "zod";
import { ClientParams } from "./clients.ts";
import { operation } from "./operation.ts";
import {
  AccountParams,
  AccountRef,
  Id,
  PageQuery,
  Permission,
  PersonRef,
  page,
  RoleChoice,
  ShownLevel,
  ShownRole,
} from "./shapes.ts";

/** Who of the team may go to a client (R5): everybody, or whom it is shared with. */
export const ClientAccess = z.enum(["team", "shared"]);

export const getClientAccess = operation({
  id: "getClientAccess",
  method: "GET",
  path: "/v1/accounts/{account}/client-access",
  summary: "Who of the team may go to the clients, as far as a client says nothing else (R5)",
  demand: "clients.view",
  params: AccountParams,
  answer: z.object({
    access: ClientAccess,
    clients: z.number().int().describe("How many clients follow it"),
    exceptions: z.number().int().describe("How many say something else for themselves, or the same"),
    canChange: z.boolean(),
    lacks: z.array(Permission).describe("What I do not hold and would give by opening to the team (R10)"),
  }),
  status: 200,
  problems: [],
});

export const changeClientAccess = operation({
  id: "changeClientAccess",
  method: "PUT",
  path: "/v1/accounts/{account}/client-access",
  summary: "Open the clients to the whole team, or only to whom they are shared with (R5)",
  demand: "clients.edit",
  params: AccountParams,
  body: z.object({ access: ClientAccess }),
  answer: getClientAccess.answer,
  status: 200,
  problems: ["cannot-give"],
});

const Share = z.object({
  group: z
    .object({ id: Id, name: z.string(), members: z.number().int() })
    .nullable()
    .describe("null where it is shared with a person"),
  person: PersonRef.nullable(),
  right: ShownRole,
  lacks: z.array(Permission).describe("What of the right I do not hold at home: I could not give it (R10)"),
});

export const Sharing = z.object({
  client: AccountRef,
  access: ClientAccess.nullable().describe("This client's own setting; null where it follows the account's"),
  accountAccess: ClientAccess,
  ceiling: ShownRole.describe("The most that the client lets anybody do"),
  shares: z.array(Share),
  canEdit: z.boolean().describe("Whether I may change this: clients.edit about this very client (R5)"),
  lacksForTeam: z
    .array(Permission)
    .describe("What I do not hold and would give by opening to the team (R10)"),
  version: z.number().int(),
});

export const getClientSharing = operation({
  id: "getClientSharing",
  method: "GET",
  path: "/v1/accounts/{account}/clients/{link}/sharing",
  summary: "Whom of the team a client is open to, and with which right (R5)",
  demand: "clients.view",
  params: ClientParams,
  answer: Sharing,
  status: 200,
  problems: ["not-found", "wrong-state"],
});

const Draft = z.object({
  access: ClientAccess.nullable(),
  shares: z
    .array(z.object({ group: Id.optional(), person: Id.optional(), right: RoleChoice }))
    .max(500)
    .describe("All of them: each with a group or with a person of the team"),
});

export const changeClientSharing = operation({
  id: "changeClientSharing",
  method: "PUT",
  path: "/v1/accounts/{account}/clients/{link}/sharing",
  summary: "Share a client anew: the whole of it in one change (R5, R10)",
  demand: "clients.edit",
  params: ClientParams,
  body: Draft,
  answer: Sharing,
  status: 200,
  ifMatch: true,
  problems: ["not-found", "wrong-state", "cannot-give"],
});

/** What keeps a person below what the client is opened to him for, in the words of the steps of a path. */
export const SharingLimit = z.enum([
  "person-disabled",
  "invited",
  "membership-suspended",
  "membership-expired",
  "manager-suspended",
  "manager-closed",
  "clients-enter-missing",
  "clients-act-missing",
  "two-factor-missing",
  "ceiling-suspended",
  "ceiling-lacks",
  "role-lacks",
  "account-closed",
  "account-suspended",
]);

export const SharingEntrant = z.object({
  person: PersonRef,
  isOwner: z.boolean(),
  role: ShownRole.nullable().describe("The own role in the team; null for the owner"),
  through: z
    .enum(["always", "team", "shares", "nothing"])
    .describe("`always`: the owner, and who may enter every client whether shared or not"),
  shares: z.array(
    z.object({ group: z.string().nullable().describe("null: with the person himself"), right: ShownRole }),
  ),
  level: ShownLevel.describe("In the client, with this draft; `none` for who cannot enter"),
  levelNow: ShownLevel.describe("As it is without it"),
  change: z.enum(["same", "comes", "goes", "more", "less", "other"]),
  limits: z.array(SharingLimit),
});

export const previewClientSharing = operation({
  id: "previewClientSharing",
  method: "POST",
  path: "/v1/accounts/{account}/clients/{link}/sharing/preview",
  summary:
    "Who of the team could enter a client and how far, if it were shared like this; nothing is changed",
  demand: "clients.view",
  params: ClientParams,
  query: PageQuery,
  body: Draft,
  answer: page(SharingEntrant).extend({
    counts: z.object({
      enter: z.number().int().describe("Who of the team can enter with the draft"),
      come: z.number().int(),
      go: z.number().int(),
      change: z.number().int().describe("Who could and can, but with more or less"),
      outside: z.number().int().describe("Who comes in through this account from accounts that manage it"),
    }),
    iKeepEditing: z.boolean().describe("Whether I could change the sharing again afterwards"),
  }),
  status: 200,
  problems: ["not-found", "wrong-state"],
});

export const listGroupClients = operation({
  id: "listGroupClients",
  method: "GET",
  path: "/v1/accounts/{account}/groups/{group}/clients",
  summary: "The clients that are shared with a group, by name",
  demand: "people.view",
  params: AccountParams.extend({ group: Id }),
  query: PageQuery.extend({
    lost: z
      .stringbool()
      .optional()
      .describe("Only those that nobody else would be given, without this group"),
  }),
  answer: page(
    z.object({
      link: Id,
      client: AccountRef,
      right: ShownRole,
      ceiling: ShownRole,
      access: ClientAccess.describe("As it counts: of `team`, the right is of no use now"),
      onlyHere: z
        .boolean()
        .describe("Whether it is shared with no other group that has people, and with no person"),
    }),
  ).extend({
    count: z.number().int(),
    lost: z
      .number()
      .int()
      .describe("How many only whoever may enter every client could enter, without this group"),
  }),
  status: 200,
  problems: ["not-found"],
});
