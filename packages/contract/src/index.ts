import * as access from "./access.ts";
import * as accessMap from "./access-map.ts";
import * as accessRequests from "./access-requests.ts";
import * as accounts from "./accounts.ts";
import * as apiKeys from "./api-keys.ts";
import * as audit from "./audit.ts";
import * as clients from "./clients.ts";
import * as consents from "./consents.ts";
import * as contacts from "./contacts.ts";
import * as decisions from "./decisions.ts";
import * as ends from "./ends.ts";
import * as events from "./events.ts";
import * as groups from "./groups.ts";
import * as invitations from "./invitations.ts";
import * as links from "./links.ts";
import * as memberImports from "./member-imports.ts";
import * as members from "./members.ts";
import * as notifications from "./notifications.ts";
import * as offers from "./offers.ts";
import * as operating from "./operating.ts";
import type { Operation } from "./operation.ts";
import * as ownership from "./ownership.ts";
import * as people from "./people.ts";
import * as roles from "./roles.ts";
import * as setup from "./setup.ts";
import * as shares from "./shares.ts";
import * as visits from "./visits.ts";
import * as webhooks from "./webhooks.ts";

export { mailCategories } from "./contacts.ts";
export {
  type NotificationCategory,
  type NotificationKind,
  notificationCategories,
  notificationKinds,
} from "./notification-kinds.ts";
export {
  type AnswerInput,
  type AnswerOf,
  type BodyOf,
  type CallOf,
  type Demand,
  type Operation,
  openToKeys,
  type ParamsOf,
  type QueryOf,
} from "./operation.ts";
export { type Problem, type ProblemCode, problems, type Step, type VisitEnd } from "./problem.ts";
export { Email, Line, Name, ShownLevel, Text } from "./shapes.ts";
export { isSharedMailbox } from "./shared-mailbox.ts";
export { testEvent, type WebhookEvent, webhookEvents } from "./webhook-events.ts";

type OperationsOf<M> = { [K in keyof M as M[K] extends Operation ? K : never]: M[K] };

function operationsOf<M extends object>(module: M): OperationsOf<M> {
  return Object.fromEntries(Object.entries(module).filter(([, row]) => "path" in row)) as OperationsOf<M>;
}

/** Every operation of the HTTP API, by id. */
export const operations = {
  ...operationsOf(operating),
  ...operationsOf(setup),
  ...operationsOf(people),
  ...operationsOf(accounts),
  ...operationsOf(members),
  ...operationsOf(memberImports),
  ...operationsOf(roles),
  ...operationsOf(groups),
  ...operationsOf(contacts),
  ...operationsOf(ownership),
  ...operationsOf(invitations),
  ...operationsOf(links),
  ...operationsOf(ends),
  ...operationsOf(clients),
  ...operationsOf(shares),
  ...operationsOf(consents),
  ...operationsOf(offers),
  ...operationsOf(visits),
  ...operationsOf(notifications),
  ...operationsOf(events),
  ...operationsOf(apiKeys),
  ...operationsOf(audit),
  ...operationsOf(access),
  ...operationsOf(decisions),
  ...operationsOf(accessRequests),
  ...operationsOf(accessMap),
  ...operationsOf(webhooks),
};

export type Operations = typeof operations;
export type OperationId = keyof Operations;
