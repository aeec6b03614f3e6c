import { z } from "zod";
import { operation } from "./operation.ts";
import {
  AccountParams,
  AccountRef,
  Email,
  GivenTime,
  Id,
  Language,
  Name,
  PageQuery,
  Permission,
  page,
  RoleChoice,
  Search,
  ShownLevel,
  ShownRole,
  Text,
  Time,
} from "./shapes.ts";

export const MemberStatus = z.enum(["invited", "in-use", "suspended", "expired"]);

export const Member = z.object({
  id: Id.nullable().describe("null for the owner, who is no member"),
  personId: Id.nullable(),
  name: z.string(),
  email: z.string(),
  isOwner: z.boolean(),
  isMe: z.boolean(),
  status: MemberStatus,
  role: ShownRole.nullable(),
  ticked: z.array(Permission),
  unticked: z.array(Permission),
  level: ShownLevel.describe("Of the role with its ticks, whether the member is active or not"),
  invitation: z
    .object({ sentAt: Time, expiresAt: Time, openedAt: Time.nullable(), expired: z.boolean() })
    .nullable(),
  expiresAt: Time.nullable(),
  lastActiveAt: Time.nullable(),
  version: z.number().int(),
  can: z.object({
    change: z.boolean(),
    because: z
      .enum(["no-permission", "owner", "yourself", "outranked"])
      .nullable()
      .describe("Why it cannot be changed by me"),
  }),
});

const MemberParams = AccountParams.extend({ member: Id });
const Given = {
  role: RoleChoice,
  ticked: z.array(Permission).max(500).default([]),
  unticked: z.array(Permission).max(500).default([]),
};

export const listMembers = operation({
  id: "listMembers",
  method: "GET",
  path: "/v1/accounts/{account}/members",
  summary: "The team: owner first, then by name",
  demand: "people.view",
  params: AccountParams,
  query: PageQuery.extend({ q: Search.optional(), status: MemberStatus.optional() }),
  answer: page(Member),
  status: 200,
  problems: [],
});

export const inviteMember = operation({
  id: "inviteMember",
  method: "POST",
  path: "/v1/accounts/{account}/members",
  summary: "Invite a person to the team",
  demand: "people.manage",
  params: AccountParams,
  body: z.object({
    email: Email,
    name: Name,
    language: Language,
    ...Given,
    expiresAt: GivenTime.nullable().default(null).describe("When the membership ends by itself"),
    message: Text.trim().max(1000).default(""),
  }),
  answer: Member,
  status: 201,
  problems: ["cannot-give", "already-a-member", "already-invited", "throttled"],
});

export const resendInvitation = operation({
  id: "resendInvitation",
  method: "POST",
  path: "/v1/accounts/{account}/members/{member}/invitation",
  summary: "Send the invitation again; the earlier link stops working",
  demand: "people.manage",
  params: MemberParams,
  answer: Member,
  status: 201,
  problems: ["not-found", "wrong-state", "cannot-give", "own-membership", "throttled"],
});

export const changeMemberRole = operation({
  id: "changeMemberRole",
  method: "PUT",
  path: "/v1/accounts/{account}/members/{member}/role",
  summary: "Give a member another role, or ticks on top of it",
  demand: "people.manage",
  params: MemberParams,
  body: z.object(Given),
  answer: Member,
  status: 200,
  ifMatch: true,
  problems: ["not-found", "cannot-give", "outranked", "own-membership"],
});

export const suspendMember = operation({
  id: "suspendMember",
  method: "PUT",
  path: "/v1/accounts/{account}/members/{member}/suspension",
  summary: "Suspend a member: access ends now, the place in the team stays",
  demand: "people.manage",
  params: MemberParams,
  answer: Member,
  status: 200,
  ifMatch: true,
  problems: ["not-found", "outranked", "own-membership", "wrong-state"],
});

export const restoreMember = operation({
  id: "restoreMember",
  method: "DELETE",
  path: "/v1/accounts/{account}/members/{member}/suspension",
  summary: "End a suspension",
  demand: "people.manage",
  params: MemberParams,
  answer: Member,
  status: 200,
  ifMatch: true,
  problems: ["not-found", "cannot-give", "outranked", "own-membership", "wrong-state"],
});

export const previewMemberRemoval = operation({
  id: "previewMemberRemoval",
  method: "GET",
  path: "/v1/accounts/{account}/members/{member}/removal",
  summary: "What removing a member would end",
  demand: "people.manage",
  params: MemberParams,
  answer: z.object({
    name: z.string(),
    clients: z.number().int().describe("Client accounts that he could enter through this one"),
    openVisits: z.number().int(),
    auditEntries: z.number().int().describe("Entries with his name, which stay"),
    otherWays: z.array(AccountRef).describe("Accounts through which he still comes in"),
  }),
  status: 200,
  problems: ["not-found"],
});

export const removeMember = operation({
  id: "removeMember",
  method: "DELETE",
  path: "/v1/accounts/{account}/members/{member}",
  summary: "Remove a member, or withdraw an invitation",
  demand: "people.manage",
  params: MemberParams,
  status: 204,
  problems: ["not-found", "outranked", "own-membership"],
});

export const leaveAccount = operation({
  id: "leaveAccount",
  method: "DELETE",
  path: "/v1/accounts/{account}/membership",
  summary: "Leave a team (R13)",
  demand: "person",
  params: AccountParams,
  status: 204,
  problems: ["not-found", "owner-untouchable"],
});

export const acceptMembership = operation({
  id: "acceptMembership",
  method: "PUT",
  path: "/v1/accounts/{account}/membership",
  summary: "Accept an invitation to a team from within the panel",
  demand: "person",
  params: AccountParams,
  status: 204,
  problems: ["not-found", "cannot-give", "invitation-expired"],
});

export const Role = z.object({
  choice: RoleChoice,
  name: z.string().nullable().describe("null for a preset, whose name is translated"),
  description: z.string().nullable(),
  colour: z.string().nullable(),
  preset: z.boolean(),
  permissions: z.array(Permission),
  canGive: z.boolean().describe("Whether I hold everything in it (R10)"),
});

export const listRoles = operation({
  id: "listRoles",
  method: "GET",
  path: "/v1/accounts/{account}/roles",
  summary: "Presets and the account's own roles",
  demand: "people.view",
  params: AccountParams,
  answer: z.object({
    items: z.array(Role),
    permissions: z.array(
      z.object({ name: Permission, level: z.string(), reserved: z.boolean(), canGive: z.boolean() }),
    ),
  }),
  status: 200,
  problems: [],
});
