import { z } from "zod";
import { OwnVisit } from "./accounts.ts";
import { operation } from "./operation.ts";
import { VisitEnd } from "./problem.ts";
import {
  AccountParams,
  AccountRef,
  CustomerNumber,
  Id,
  PageQuery,
  PersonRef,
  page,
  ShownLevel,
  Time,
} from "./shapes.ts";

export const enterAccount = operation({
  id: "enterAccount",
  method: "POST",
  path: "/v1/visits",
  summary: "Enter a client account through its manager account",
  demand: "person",
  body: z.object({ account: CustomerNumber, via: CustomerNumber }),
  answer: OwnVisit,
  status: 201,
  problems: ["not-found", "visit-from-visit"],
});

export const leaveVisit = operation({
  id: "leaveVisit",
  method: "DELETE",
  path: "/v1/visits/{visit}",
  summary: "Leave an account that I entered",
  demand: "person",
  params: z.object({ visit: Id }),
  status: 204,
  problems: ["not-found"],
});

export const Visit = z.object({
  id: Id,
  person: PersonRef.nullable().describe(
    "null where the account that he came through does not show its people",
  ),
  via: AccountRef,
  level: ShownLevel.nullable().describe("What the person may do now; null once the visit has ended"),
  entryLevel: ShownLevel.nullable().describe("What he could do when he came in"),
  startedAt: Time,
  lastSeenAt: Time,
  endedAt: Time.nullable(),
  ended: VisitEnd.nullable(),
  acts: z.number().int().describe("How many entries of the audit log were made during it"),
});

export const listVisits = operation({
  id: "listVisits",
  method: "GET",
  path: "/v1/accounts/{account}/visits",
  summary: "Who is in this account now, then earlier visits",
  demand: "managers.view",
  params: AccountParams,
  query: PageQuery.extend({ open: z.enum(["true", "false"]).optional() }),
  answer: page(Visit),
  status: 200,
  problems: [],
});

export const getVisit = operation({
  id: "getVisit",
  method: "GET",
  path: "/v1/accounts/{account}/visits/{visit}",
  summary: "One visit to this account; what was done during it is in the audit log",
  demand: "managers.view",
  params: AccountParams.extend({ visit: Id }),
  answer: Visit,
  status: 200,
  problems: [],
});

export const endVisit = operation({
  id: "endVisit",
  method: "DELETE",
  path: "/v1/accounts/{account}/visits/{visit}",
  summary: "Put a visitor out; his next request is refused",
  demand: "managers.manage",
  params: AccountParams.extend({ visit: Id }),
  status: 204,
  problems: ["not-found", "wrong-state"],
});
