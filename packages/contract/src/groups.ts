import { z } from "zod";
import { operation } from "./operation.ts";
import { AccountParams, Id, Name, PageQuery, page, Search } from "./shapes.ts";

const GroupParams = AccountParams.extend({ group: Id });
const GroupBody = z.object({ name: Name.max(60) });

export const Group = z.object({
  id: Id,
  name: z.string(),
  members: z.number().int(),
  version: z.number().int(),
  can: z.object({
    give: z
      .boolean()
      .describe("Whether I hold at home all that its shares give, so that I may put people into it"),
  }),
});

export const listGroups = operation({
  id: "listGroups",
  method: "GET",
  path: "/v1/accounts/{account}/groups",
  summary: "The groups of a team, by name",
  demand: "people.view",
  params: AccountParams,
  query: PageQuery.extend({ q: Search.optional() }),
  answer: page(Group),
  status: 200,
  problems: [],
});

export const createGroup = operation({
  id: "createGroup",
  method: "POST",
  path: "/v1/accounts/{account}/groups",
  summary: "Make a group",
  demand: "groups.manage",
  params: AccountParams,
  body: GroupBody,
  answer: Group,
  status: 201,
  problems: ["name-taken"],
});

export const updateGroup = operation({
  id: "updateGroup",
  method: "PATCH",
  path: "/v1/accounts/{account}/groups/{group}",
  summary: "Rename a group",
  demand: "groups.manage",
  params: GroupParams,
  body: GroupBody,
  answer: Group,
  status: 200,
  ifMatch: true,
  problems: ["not-found", "name-taken"],
});

export const deleteGroup = operation({
  id: "deleteGroup",
  method: "DELETE",
  path: "/v1/accounts/{account}/groups/{group}",
  summary: "Delete a group; what was shared with it is no longer shared through it",
  demand: "groups.manage",
  params: GroupParams,
  status: 204,
  problems: ["not-found"],
});

export const addGroupMembers = operation({
  id: "addGroupMembers",
  method: "POST",
  path: "/v1/accounts/{account}/groups/{group}/members",
  summary: "Put members into a group",
  demand: "groups.manage",
  params: GroupParams,
  body: z.object({ members: z.array(Id).min(1).max(500) }),
  answer: Group,
  status: 200,
  problems: ["not-found", "cannot-give", "own-membership", "outranked"],
});

export const removeGroupMember = operation({
  id: "removeGroupMember",
  method: "DELETE",
  path: "/v1/accounts/{account}/groups/{group}/members/{member}",
  summary: "Take a member out of a group",
  demand: "groups.manage",
  params: GroupParams.extend({ member: Id }),
  status: 204,
  problems: ["not-found", "own-membership", "outranked"],
});
