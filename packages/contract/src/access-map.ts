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
  ShownLevel,
  ShownRole,
  Text,
} from "./shapes.ts";

/** How what joins two places of the map stands; only what is `active` lets anybody do anything. */
export const MapState = z.enum(["active", "pending", "suspended", "expired"]);

export const MapNode = z.object({
  id: z.string().describe("Of this map; the same whenever the same thing is on it"),
  kind: z.enum(["account", "person", "people", "group", "manager", "client", "clients"]),
  name: z.string().nullable().describe("null where it is the account, a role or a state that names it"),
  account: AccountRef.nullable().describe("null for people and groups, and for who has not accepted"),
  role: ShownRole.nullable().describe("A person's role, or the role that people are put together by"),
  state: MapState,
  ref: Id.nullable().describe("The membership, group or link that it stands for"),
  person: Id.nullable(),
  count: z
    .number()
    .int()
    .describe("How many people or clients stand behind it; of a manager, how many can come in from there"),
  holders: z
    .number()
    .int()
    .nullable()
    .describe("How many of its people hold the permission that is asked about; null where none do or may"),
  opens: z.boolean().describe("Whether `open` with its id lists what stands behind it"),
});

export const MapEdge = z.object({
  from: z.string(),
  to: z.string(),
  kind: z.enum(["membership", "in-group", "manager", "client", "share"]),
  state: MapState,
  levels: z
    .array(z.object({ level: ShownLevel, count: z.number().int() }))
    .describe("How far it lets people go: one, or several with how many each where many are put together"),
  lit: z.boolean().describe("Whether somebody holds the permission that is asked about by it"),
});

export const AccessMap = z.object({
  nodes: z.array(MapNode),
  edges: z.array(MapEdge),
  counts: z.object({
    people: z.number().int(),
    managers: z.number().int().nullable().describe("null without managers.view"),
    clients: z.number().int().nullable().describe("null without clients.view"),
  }),
});

export const getAccessMap = operation({
  id: "getAccessMap",
  method: "GET",
  path: "/v1/accounts/{account}/access-map",
  summary: "Who and what is joined to this account, and how far each may go; much is put together",
  demand: "people.view",
  params: AccountParams,
  query: z.object({
    permission: Permission.optional().describe("Lights by what people hold it here"),
    open: Text.max(200).optional().describe("Id of people or clients that are put together: lists them"),
  }),
  answer: AccessMap,
  status: 200,
  problems: [],
});

export const Holder = z.object({
  person: PersonRef.nullable().describe("null where the manager account does not show its people"),
  count: z.number().int().describe("How many hold it; 1 where the person is told"),
  isOwner: z.boolean(),
  role: ShownRole.nullable().describe("In the team; null for the owner and through a manager"),
  ticked: z.boolean().describe("Whether it was ticked on top of the role"),
  via: AccountRef.nullable().describe("The manager that the way comes through; null in the own team"),
  further: z.boolean().describe("Whether the way comes to that manager from yet another account"),
  level: ShownLevel.describe("By this way"),
});

export const listHolders = operation({
  id: "listHolders",
  method: "GET",
  path: "/v1/accounts/{account}/holders",
  summary: "Who holds a permission here, each by which way; the owner first, then by name",
  demand: "people.view",
  params: AccountParams,
  query: PageQuery.extend({ permission: Permission }),
  answer: page(Holder).extend({ count: z.number().int().describe("How many different people") }),
  status: 200,
  problems: [],
});
