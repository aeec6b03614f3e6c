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

export const MemberStatus = z.enum(["invited", "in-use", "suspended", "expired", "bounced"]);

const Because = z.enum(["no-permission", "owner", "yourself", "outranked"]).nullable();

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
  groups: z.array(z.object({ id: Id, name: z.string() })),
  twoFactor: z.boolean().nullable().describe("null until the invitation is accepted"),
  contact: Id.nullable().describe("The contact that became this member"),
  expiresAt: Time.nullable(),
  lastActiveAt: Time.nullable(),
  version: z.number().int(),
  can: z.object({
    change: z.boolean(),
    because: Because.describe("Why it cannot be changed by me"),
    group: Because.describe("Why I can put him into no group and take him out of none"),
  }),
});

/** What an invitation answers. It is the same whether or not somebody signs in with the address. */
export const invitationLink = z
  .url()
  .nullable()
  .describe("To hand over to whom it is for, this once: only from a server that sends no mail");
const Invited = Member.extend({ link: invitationLink });

const MemberParams = AccountParams.extend({ member: Id });
export const Given = {
  role: RoleChoice,
  ticked: z.array(Permission).max(500).default([]),
  unticked: z.array(Permission).max(500).default([]),
};

export const MemberSort = z.enum(["name", "-name", "active", "-active", "invited", "-invited"]);

const Outcome = {
  done: z.boolean(),
  code: z.string().nullable().describe("Why not: the code of the problem"),
  detail: z.string().nullable(),
};

const MemberFilters = z.object({
  q: Search.optional().describe("Part of a name or an address"),
  status: MemberStatus.optional(),
  role: Text.max(64).optional().describe("A preset's name or an own role's id"),
  group: Id.optional(),
  twoFactor: z.enum(["on", "off"]).optional(),
  inactiveDays: z.coerce
    .number()
    .int()
    .min(1)
    .max(3650)
    .optional()
    .describe("Not active for so many days, or never"),
});

export const listMembers = operation({
  id: "listMembers",
  method: "GET",
  path: "/v1/accounts/{account}/members",
  summary: "The team: owner first, then by name",
  demand: "people.view",
  params: AccountParams,
  query: MemberFilters.extend(PageQuery.shape).extend({ sort: MemberSort.default("name") }),
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
    groups: z.array(Id).max(50).default([]),
    expiresAt: GivenTime.nullable().default(null).describe("When the membership ends by itself"),
    message: Text.trim().max(1000).default(""),
  }),
  answer: Invited,
  status: 201,
  problems: ["cannot-give", "already-a-member", "already-invited", "throttled"],
});

const Change = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("role"), ...Given }),
  z.object({ kind: z.literal("suspend") }),
  z.object({ kind: z.literal("restore") }),
  z.object({ kind: z.literal("resend") }),
  z.object({ kind: z.literal("remove") }),
  z.object({ kind: z.literal("add-to-group"), group: Id }),
  z.object({ kind: z.literal("remove-from-group"), group: Id }),
]);

export const changeMembers = operation({
  id: "changeMembers",
  method: "POST",
  path: "/v1/accounts/{account}/members/changes",
  summary: "The same change to many members; what is refused for one does not stop the others",
  demand: "people.manage",
  params: AccountParams,
  body: z.object({ members: z.array(Id).min(1).max(500), change: Change }),
  answer: z.object({ results: z.array(z.object({ member: Id, name: z.string(), ...Outcome })) }),
  status: 200,
  problems: ["cannot-give", "refused"],
});

export const changeMemberEnd = operation({
  id: "changeMemberEnd",
  method: "PUT",
  path: "/v1/accounts/{account}/members/{member}/end",
  summary: "Set or clear the day on which a membership ends by itself; a mail goes out before",
  demand: "people.manage",
  params: MemberParams,
  body: z.object({ expiresAt: GivenTime.nullable() }),
  answer: Member,
  status: 200,
  ifMatch: true,
  problems: ["not-found", "cannot-give", "outranked", "own-membership"],
});

export const exportMembers = operation({
  id: "exportMembers",
  method: "GET",
  path: "/v1/accounts/{account}/members.csv",
  summary: "The team as CSV, filtered as the list",
  demand: "people.view",
  params: AccountParams,
  query: MemberFilters,
  answer: z.string(),
  file: "text/csv",
  status: 200,
  problems: [],
});

export const resendInvitation = operation({
  id: "resendInvitation",
  method: "POST",
  path: "/v1/accounts/{account}/members/{member}/invitation",
  summary: "Send the invitation again; the earlier link stops working",
  demand: "people.manage",
  params: MemberParams,
  answer: Invited,
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
    otherWays: z
      .array(
        z.object({
          account: AccountRef,
          link: Id.nullable().describe("The link, where the asker may end it"),
        }),
      )
      .describe("Accounts through which he still comes in"),
    invitations: z
      .number()
      .int()
      .describe("Invitations that he sent and nobody has answered, which are withdrawn"),
    groups: z.number().int(),
    apiKeys: z.number().int().describe("API keys that he made here at home, which end"),
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
