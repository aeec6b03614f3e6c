import { z } from "zod";
import { operation } from "./operation.ts";
import {
  AccountRef,
  AccountState,
  Email,
  Id,
  Language,
  Name,
  PageQuery,
  Password,
  page,
  Search,
  ShownLevel,
  Text,
  Time,
  Token,
} from "./shapes.ts";

export const Me = z.object({
  id: Id,
  email: z.string(),
  name: z.string(),
  language: Language,
  operator: z.boolean(),
  lastAccount: z.string().nullable().describe("Number of the account to open after sign-in"),
  ownAccounts: z.array(AccountRef),
});

export const signIn = operation({
  id: "signIn",
  method: "POST",
  path: "/v1/sessions",
  summary: "Sign in with e-mail and password",
  demand: "nobody",
  body: z.object({ email: Text.trim().min(1).max(254), password: Text.min(1).max(200) }),
  answer: Me,
  status: 201,
  problems: ["wrong-credentials", "throttled"],
});

export const signOut = operation({
  id: "signOut",
  method: "DELETE",
  path: "/v1/sessions/current",
  summary: "Sign out; open visits of this session end",
  demand: "person",
  status: 204,
  problems: [],
});

export const Session = z.object({
  id: Id,
  current: z.boolean(),
  startedAt: Time,
  lastUsedAt: Time,
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
});

export const listSessions = operation({
  id: "listSessions",
  method: "GET",
  path: "/v1/sessions",
  summary: "Where I am signed in",
  demand: "person",
  query: PageQuery,
  answer: page(Session),
  status: 200,
  problems: [],
});

export const endSession = operation({
  id: "endSession",
  method: "DELETE",
  path: "/v1/sessions/{session}",
  summary: "End one of my sessions, on whatever device",
  demand: "person",
  params: z.object({ session: Id }),
  status: 204,
  problems: ["not-found"],
});

export const getMe = operation({
  id: "getMe",
  method: "GET",
  path: "/v1/me",
  summary: "Who is signed in",
  demand: "person",
  answer: Me,
  status: 200,
  problems: [],
});

export const updateMe = operation({
  id: "updateMe",
  method: "PATCH",
  path: "/v1/me",
  summary: "Change my name or language",
  demand: "person",
  body: z.object({ name: Name.optional(), language: Language.optional() }),
  answer: Me,
  status: 200,
  problems: [],
});

export const changePassword = operation({
  id: "changePassword",
  method: "PUT",
  path: "/v1/me/password",
  summary: "Change my password; my other sessions end",
  demand: "person",
  body: z.object({ current: Text.min(1).max(200), password: Password }),
  status: 204,
  problems: ["wrong-credentials", "throttled"],
});

export const requestPasswordReset = operation({
  id: "requestPasswordReset",
  method: "POST",
  path: "/v1/password-resets",
  summary:
    "Mail a single-use link for a new password; the answer is the same whether the address is known or not",
  demand: "nobody",
  body: z.object({ email: Email }),
  status: 202,
  problems: ["throttled"],
});

export const readPasswordReset = operation({
  id: "readPasswordReset",
  method: "POST",
  path: "/v1/password-resets/lookup",
  summary: "What a mailed link is for, without using it",
  demand: "nobody",
  body: z.object({ token: Token }),
  answer: z.object({ email: z.string(), name: z.string() }),
  status: 200,
  problems: ["link-unknown", "link-expired", "link-used", "throttled"],
});

export const completePasswordReset = operation({
  id: "completePasswordReset",
  method: "POST",
  path: "/v1/password-resets/completion",
  summary: "Set the new password, end all sessions and sign in",
  demand: "nobody",
  body: z.object({ token: Token, password: Password }),
  answer: Me,
  status: 201,
  problems: ["link-unknown", "link-expired", "link-used", "throttled"],
});

export const EnterableAccount = z.object({
  account: AccountRef,
  state: AccountState,
  ownerName: z.string(),
  via: AccountRef.nullable().describe("The manager account that one comes through; null in one's own team"),
  level: ShownLevel,
  role: z.enum(["owner", "member", "link"]),
  pending: z.boolean().describe("A membership that waits for my acceptance; gives no access yet"),
  visit: Id.nullable().describe("My open visit there in this session"),
});

export const listMyAccounts = operation({
  id: "listMyAccounts",
  method: "GET",
  path: "/v1/me/accounts",
  summary: "Accounts that I can enter, and how",
  demand: "person",
  query: PageQuery.extend({ q: Search.optional() }),
  answer: page(EnterableAccount),
  status: 200,
  problems: [],
});
