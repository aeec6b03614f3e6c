import { z } from "zod";
import { operation } from "./operation.ts";
import { AccountParams, GivenTime, Id, Line, PageQuery, page, Text, Time } from "./shapes.ts";
import { testEvent, type WebhookEvent, webhookEvents } from "./webhook-events.ts";

const types = Object.keys(webhookEvents) as [WebhookEvent, ...WebhookEvent[]];
const Event = z.enum(types);
const Events = z
  .array(Event)
  .min(1, "Choose at least one event, or all of them.")
  .max(types.length)
  .nullable()
  .describe("null: every event, those of later versions too");

const Url = Text.trim()
  .max(2000)
  .refine(
    isPlainAddress,
    "Write an address such as https://example.com/keyholder, without a name and password.",
  );

function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hash } = new URL(text);
  return ["https:", "http:"].includes(protocol) && username === "" && password === "" && hash === "";
}

export const Webhook = z.object({
  id: Id,
  url: z.string(),
  description: z.string(),
  events: Events,
  state: z.enum(["active", "failing", "paused"]).describe("failing: the last messages did not get through"),
  pausedBecause: z
    .enum(["by-hand", "failing", "gone", "link-ended"])
    .nullable()
    .describe(
      "failing: nothing got through for days; gone: the receiver answered 410; link-ended: a visitor chose the address, and the link that he came over is over (R12)",
    ),
  pausedAt: Time.nullable(),
  failingSince: Time.nullable(),
  deliveredAt: Time.nullable().describe("When a message last got through"),
  waiting: z.number().int().describe("How many messages wait; at most 1000 are counted"),
  failed: z.number().int().describe("How many of the log's messages were given up; at most 1000 are counted"),
  previousSecretUntil: Time.nullable().describe(
    "Until then messages are signed with the secret of before, too",
  ),
  through: z
    .object({ number: z.string(), name: z.string() })
    .nullable()
    .describe(
      "The manager account whose visitor chose the address; it is told nothing once the link is over (R12)",
    ),
  createdAt: Time,
  version: z.number().int(),
});

const Secret = z.string().describe("whsec_…; shown this once and never again");
const WithSecret = z.object({ webhook: Webhook, secret: Secret });

const MessageStatus = z.enum(["waiting", "delivered", "failed"]);
const DeliveryError = z
  .enum(["address-refused", "name-unknown", "unreachable", "tls", "timeout", "redirected", "refused"])
  .describe("refused: the receiver answered, but not with a status from 200 to 299");

export const WebhookMessage = z.object({
  id: Id.describe("The `webhook-id` of every attempt"),
  event: z.enum([...types, testEvent]),
  status: MessageStatus,
  attempts: z.number().int().describe("Since it was last queued: a replay begins anew"),
  nextAttemptAt: Time.nullable(),
  lastStatus: z.number().int().nullable(),
  lastError: DeliveryError.nullable(),
  createdAt: Time,
  deliveredAt: Time.nullable(),
});

export const WebhookMessageDetail = WebhookMessage.extend({
  body: z.string().describe("As it is sent and signed"),
  log: z
    .array(
      z.object({
        at: Time,
        milliseconds: z.number().int(),
        status: z.number().int().nullable().describe("null: there was no answer"),
        error: DeliveryError.nullable(),
        answer: z.string().describe("The beginning of what was answered"),
      }),
    )
    .describe("The last 50 attempts, newest first"),
});

const WebhookParams = AccountParams.extend({ webhook: Id });
const MessageParams = WebhookParams.extend({ message: Id });
const Body = z.object({ url: Url, description: Line.max(120).default(""), events: Events });
const at = "/v1/accounts/{account}/webhooks";
const one = `${at}/{webhook}` as const;
const demand = "webhooks.manage";

export const listWebhooks = operation({
  id: "listWebhooks",
  method: "GET",
  path: at,
  summary: "The webhooks of an account, oldest first",
  demand,
  params: AccountParams,
  query: PageQuery,
  answer: page(Webhook),
  status: 200,
  problems: [],
});

export const createWebhook = operation({
  id: "createWebhook",
  method: "POST",
  path: at,
  summary: "Make a webhook: an address that is told of changes of access. Needs audit.view, too",
  demand,
  params: AccountParams,
  body: Body,
  answer: WithSecret,
  status: 201,
  problems: [],
});

export const getWebhook = operation({
  id: "getWebhook",
  method: "GET",
  path: one,
  summary: "One webhook",
  demand,
  params: WebhookParams,
  answer: Webhook,
  status: 200,
  problems: ["not-found"],
});

export const updateWebhook = operation({
  id: "updateWebhook",
  method: "PUT",
  path: one,
  summary: "Change where a webhook goes and what it is told. Needs audit.view, too",
  demand,
  params: WebhookParams,
  body: Body,
  answer: Webhook,
  status: 200,
  ifMatch: true,
  problems: ["not-found"],
});

export const deleteWebhook = operation({
  id: "deleteWebhook",
  method: "DELETE",
  path: one,
  summary: "Delete a webhook with its log; nothing more is sent",
  demand,
  params: WebhookParams,
  status: 204,
  problems: ["not-found"],
});

export const rotateWebhookSecret = operation({
  id: "rotateWebhookSecret",
  method: "POST",
  path: `${one}/secret`,
  summary: "Make a new secret; for 24 hours messages are signed with the one of before, too",
  demand,
  params: WebhookParams,
  answer: WithSecret,
  status: 201,
  problems: ["not-found"],
});

export const pauseWebhook = operation({
  id: "pauseWebhook",
  method: "POST",
  path: `${one}/pause`,
  summary: "Send nothing for now; what happens meanwhile waits in the log for up to 30 days",
  demand,
  params: WebhookParams,
  answer: Webhook,
  status: 200,
  problems: ["not-found", "wrong-state"],
});

export const resumeWebhook = operation({
  id: "resumeWebhook",
  method: "POST",
  path: `${one}/resume`,
  summary: "Send again, first what waits. Needs audit.view, too",
  demand,
  params: WebhookParams,
  answer: Webhook,
  status: 200,
  problems: ["not-found", "wrong-state"],
});

export const testWebhook = operation({
  id: "testWebhook",
  method: "POST",
  path: `${one}/test`,
  summary: "Send a test message, once and even while the webhook is paused",
  demand,
  params: WebhookParams,
  answer: WebhookMessage,
  status: 200,
  problems: ["not-found", "wrong-state", "throttled"],
});

export const listWebhookMessages = operation({
  id: "listWebhookMessages",
  method: "GET",
  path: `${one}/messages`,
  summary: "What was sent in the last 30 days and what came of it, newest first",
  demand,
  params: WebhookParams,
  query: PageQuery.extend({ status: MessageStatus.optional() }),
  answer: page(WebhookMessage),
  status: 200,
  problems: ["not-found"],
});

export const getWebhookMessage = operation({
  id: "getWebhookMessage",
  method: "GET",
  path: `${one}/messages/{message}`,
  summary: "A message with its body and its attempts. Needs audit.view, too",
  demand,
  params: MessageParams,
  answer: WebhookMessageDetail,
  status: 200,
  problems: ["not-found"],
});

export const replayWebhookMessage = operation({
  id: "replayWebhookMessage",
  method: "POST",
  path: `${one}/messages/{message}/replay`,
  summary: "Send a message again, with the same webhook-id",
  demand,
  params: MessageParams,
  answer: WebhookMessage,
  status: 200,
  problems: ["not-found", "wrong-state", "throttled"],
});

export const replayFailedWebhookMessages = operation({
  id: "replayFailedWebhookMessages",
  method: "POST",
  path: `${one}/replay`,
  summary: "Send again everything that was given up since a time",
  demand,
  params: WebhookParams,
  body: z.object({ since: GivenTime }),
  answer: z.object({ replayed: z.number().int() }),
  status: 200,
  problems: ["not-found", "wrong-state", "throttled"],
});
