import { z } from "zod";
import { operation } from "./operation.ts";
import { AccountParams, Id, Line, Name, Permission, PersonRef, RoleChoice, Text } from "./shapes.ts";

export const Role = z.object({
  choice: RoleChoice,
  id: Id.nullable().describe("null for a preset"),
  name: z.string().nullable().describe("null for a preset, whose name is translated"),
  description: z.string().nullable(),
  colour: z.string().nullable(),
  letter: z.string().nullable(),
  preset: z.boolean(),
  permissions: z.array(Permission),
  members: z.number().int().describe("How many people have it"),
  canGive: z.boolean().describe("Whether I hold everything in it (R10)"),
  version: z.number().int(),
});

export const listRoles = operation({
  id: "listRoles",
  method: "GET",
  path: "/v1/accounts/{account}/roles",
  summary: "Presets and the account's own roles, and every permission there is",
  demand: "people.view",
  params: AccountParams,
  answer: z.object({
    items: z.array(Role),
    permissions: z.array(
      z.object({
        name: Permission,
        level: z.string(),
        reserved: z.boolean(),
        needs: z.array(Permission),
        canGive: z.boolean(),
      }),
    ),
  }),
  status: 200,
  problems: [],
});

const RoleParams = AccountParams.extend({ role: Id });
export const roleColours = ["grey", "blue", "green", "gold", "red", "violet", "teal", "pink"] as const;
const RoleBody = z.object({
  name: Name.max(60),
  description: Line.max(300).default(""),
  colour: z.enum(roleColours),
  letter: Line.max(2).default(""),
  permissions: z.array(Permission).max(500),
});

export const createRole = operation({
  id: "createRole",
  method: "POST",
  path: "/v1/accounts/{account}/roles",
  summary: "Make a role of the account's own (R2)",
  demand: "roles.manage",
  params: AccountParams,
  body: RoleBody,
  answer: Role,
  status: 201,
  problems: ["cannot-give", "name-taken"],
});

export const updateRole = operation({
  id: "updateRole",
  method: "PUT",
  path: "/v1/accounts/{account}/roles/{role}",
  summary: "Change a role; it reaches its people at once",
  demand: "roles.manage",
  params: RoleParams,
  body: RoleBody,
  answer: Role,
  status: 200,
  ifMatch: true,
  problems: ["not-found", "cannot-give", "outranked", "own-membership", "name-taken"],
});

export const previewRole = operation({
  id: "previewRole",
  method: "POST",
  path: "/v1/accounts/{account}/roles/{role}/preview",
  summary: "Who would gain and lose what, if the role had these permissions",
  demand: "roles.manage",
  params: RoleParams,
  body: z.object({ permissions: z.array(Permission).max(500) }),
  answer: z.object({
    people: z.number().int(),
    changes: z
      .array(
        z.object({
          permission: Permission,
          gained: z.number().int(),
          lost: z.number().int(),
          who: z.array(PersonRef),
        }),
      )
      .describe("With up to five of the people each"),
  }),
  status: 200,
  problems: ["not-found"],
});

export const deleteRole = operation({
  id: "deleteRole",
  method: "DELETE",
  path: "/v1/accounts/{account}/roles/{role}",
  summary: "Delete a role; its people, and the links and shares that name it, get the replacement",
  demand: "roles.manage",
  params: RoleParams,
  query: z.object({
    replacement: Text.max(64).optional().describe("A preset's name or an own role's id; needed when in use"),
  }),
  status: 204,
  problems: ["not-found", "in-use", "cannot-give", "outranked", "own-membership"],
});
