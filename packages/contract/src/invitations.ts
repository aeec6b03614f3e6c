import { z } from "zod";
import { operation } from "./operation.ts";
import { Me } from "./people.ts";
import { AccountRef, Language, Name, Password, Permission, ShownRole, Time, Token } from "./shapes.ts";

export const Invitation = z.object({
  kind: z
    .enum(["member", "client", "offer", "owner"])
    .describe("To a team, to be managed, to manage the account that offers itself, or to own `account`"),
  account: AccountRef.describe("The account that invites"),
  manager: AccountRef.nullable().describe("For an owner: the account that made this one and manages it"),
  inviter: z.string(),
  email: z.string(),
  name: z.string(),
  role: ShownRole.nullable().describe("For a member: the role that waits"),
  permissions: z.array(Permission),
  message: z.string(),
  expiresAt: Time,
  personExists: z
    .boolean()
    .nullable()
    .describe("Whether this address signs in already; null where the link did not come by mail to it"),
  signedInAs: z.string().nullable().describe("The address that this browser is signed in with"),
  ownAccounts: z
    .array(AccountRef)
    .describe(
      "Of the signed-in person: the accounts that could be let out, or the one that is offered another",
    ),
});

const gone = [
  "invitation-unknown",
  "invitation-expired",
  "invitation-used",
  "invitation-cancelled",
  "invitation-replaced",
  "throttled",
] as const;

export const readInvitation = operation({
  id: "readInvitation",
  method: "POST",
  path: "/v1/invitations/lookup",
  summary: "What an invitation is for, without accepting it",
  demand: "nobody",
  body: z.object({ token: Token }),
  answer: Invitation,
  status: 200,
  problems: gone,
});

export const acceptInvitation = operation({
  id: "acceptInvitation",
  method: "POST",
  path: "/v1/invitations/acceptance",
  summary:
    "Join a team, or become the owner of an account: as the signed-in person, or as a new one with a name and a password",
  demand: "nobody",
  body: z.object({
    token: Token,
    name: Name.optional(),
    password: Password.optional(),
    language: Language.optional().describe("Of a new person who becomes an owner"),
  }),
  answer: z.object({ me: Me, account: z.string() }),
  status: 201,
  problems: [...gone, "not-signed-in", "invitation-for-another", "cannot-give", "wrong-state"],
});

export const declineInvitation = operation({
  id: "declineInvitation",
  method: "POST",
  path: "/v1/invitations/refusal",
  summary: "Decline an invitation",
  demand: "nobody",
  body: z.object({ token: Token }),
  status: 204,
  problems: [...gone, "wrong-state"],
});

export const renewInvitation = operation({
  id: "renewInvitation",
  method: "POST",
  path: "/v1/invitations/renewal",
  summary: "Have an expired invitation sent again to the address that it is for",
  demand: "nobody",
  body: z.object({ token: Token }),
  status: 202,
  problems: [
    "invitation-unknown",
    "invitation-used",
    "invitation-cancelled",
    "invitation-replaced",
    "cannot-give",
    "wrong-state",
    "throttled",
  ],
});
