import { z } from "zod";
import { operation } from "./operation.ts";
import { Step } from "./problem.ts";
import { AccountParams, AccountRef, Permission, Text } from "./shapes.ts";

const Properties = z.record(z.string(), z.unknown()).optional();
const Subject = z.object({ type: Text.min(1).max(80), id: Text.min(1).max(254), properties: Properties });
const Action = z.object({ name: Text.min(1).max(80), properties: Properties });
const Resource = z.object({
  type: Text.min(1).max(80),
  id: Text.min(1).max(254),
  properties: Properties,
});
const Context = z.looseObject({ via: Text.max(254).optional() });

const Evaluation = z.object({
  decision: z.boolean(),
  context: z
    .object({
      reason: z.string().optional().describe("Why it is denied: a word of the rules"),
      error: z.object({ status: z.number().int(), message: z.string() }).optional(),
    })
    .optional(),
});

export const evaluate = operation({
  id: "evaluate",
  method: "POST",
  path: "/access/v1/evaluation",
  summary: "AuthZEN 1.0: may this person do this in this account?",
  demand: "person",
  byKey: true,
  body: z.object({ subject: Subject, action: Action, resource: Resource, context: Context.optional() }),
  answer: Evaluation,
  status: 200,
  problems: ["malformed", "refused"],
});

/** Many questions: what one leaves out is taken from beside them. */
export const Questions = z.object({
  subject: Subject.partial().optional(),
  action: Action.partial().optional(),
  resource: Resource.partial().optional(),
  context: Context.optional(),
  evaluations: z
    .array(
      z.object({
        subject: Subject.partial().optional(),
        action: Action.partial().optional(),
        resource: Resource.partial().optional(),
        context: Context.optional(),
      }),
    )
    .max(1000)
    .optional(),
});

export const evaluateMany = operation({
  id: "evaluateMany",
  method: "POST",
  path: "/access/v1/evaluations",
  summary: "AuthZEN 1.0: many questions in one request, with defaults and the three semantics",
  demand: "person",
  byKey: true,
  body: Questions.extend({
    options: z
      .looseObject({
        evaluations_semantic: z
          .enum(["execute_all", "deny_on_first_deny", "permit_on_first_permit"])
          .default("execute_all"),
      })
      .optional(),
  }),
  answer: z.union([z.object({ evaluations: z.array(Evaluation) }), Evaluation]),
  status: 200,
  problems: ["malformed", "refused"],
});

const Page = z
  .object({
    token: Text.max(400).optional(),
    limit: z.number().int().min(1).max(1000).optional(),
    properties: Properties,
  })
  .optional();
const AnswerPage = z.object({
  next_token: z.string().describe("Empty on the last page"),
  count: z.number().int(),
  total: z.number().int(),
});

export const searchSubject = operation({
  id: "searchSubject",
  method: "POST",
  path: "/access/v1/search/subject",
  summary: "AuthZEN 1.0: who may do this in this account?",
  demand: "person",
  byKey: true,
  body: z.object({
    subject: Subject.omit({ id: true }),
    action: Action,
    resource: Resource,
    context: Context.optional(),
    page: Page,
  }),
  answer: z.object({ results: z.array(z.object({ type: z.string(), id: z.string() })), page: AnswerPage }),
  status: 200,
  problems: ["malformed", "refused"],
});

export const searchResource = operation({
  id: "searchResource",
  method: "POST",
  path: "/access/v1/search/resource",
  summary: "AuthZEN 1.0: in which accounts may this person do this? Answers customer numbers",
  demand: "person",
  byKey: true,
  body: z.object({
    subject: Subject,
    action: Action,
    resource: Resource.omit({ id: true }),
    context: Context.optional(),
    page: Page,
  }),
  answer: z.object({ results: z.array(z.object({ type: z.string(), id: z.string() })), page: AnswerPage }),
  status: 200,
  problems: ["malformed", "refused"],
});

export const searchAction = operation({
  id: "searchAction",
  method: "POST",
  path: "/access/v1/search/action",
  summary: "AuthZEN 1.0: what may this person do in this account?",
  demand: "person",
  byKey: true,
  body: z.object({ subject: Subject, resource: Resource, context: Context.optional(), page: Page }),
  answer: z.object({ results: z.array(z.object({ name: z.string() })), page: AnswerPage }),
  status: 200,
  problems: ["malformed", "refused"],
});

export const getAuthzenConfiguration = operation({
  id: "getAuthzenConfiguration",
  method: "GET",
  path: "/.well-known/authzen-configuration",
  summary: "AuthZEN 1.0: where which questions are answered",
  demand: "nobody",
  answer: z.object({
    policy_decision_point: z.string(),
    access_evaluation_endpoint: z.string(),
    access_evaluations_endpoint: z.string(),
    search_subject_endpoint: z.string(),
    search_resource_endpoint: z.string(),
    search_action_endpoint: z.string(),
  }),
  status: 200,
  problems: [],
});

export const Why = z.object({
  allow: z.boolean(),
  person: z.string(),
  account: AccountRef,
  permission: Permission,
  paths: z.array(
    z.object({
      allow: z.boolean(),
      accounts: z
        .array(z.string())
        .describe("Names, from home to the account; other parties' as far as you may know them"),
      steps: z.array(Step),
    }),
  ),
  morePaths: z.boolean(),
});

export const why = operation({
  id: "why",
  method: "GET",
  path: "/v1/accounts/{account}/why",
  summary: "Why a person can or can't do something here: every path, step by step",
  demand: "person",
  params: AccountParams,
  query: z.object({
    permission: Permission,
    person: Text.max(254)
      .optional()
      .describe(
        "Me when absent; somebody else needs people.view here, or, where he is in the team of `via`, there with clients.view",
      ),
    via: Text.max(64)
      .optional()
      .describe("Customer number; during a visit always the account that it came through"),
  }),
  answer: Why,
  status: 200,
  problems: ["not-found", "refused"],
});
