import type { Handler } from "../../handler.ts";
import { createWebhook } from "./create-webhook.ts";
import { deleteWebhook } from "./delete-webhook.ts";
import { getWebhook } from "./get-webhook.ts";
import { getWebhookMessage } from "./get-webhook-message.ts";
import { listWebhookMessages } from "./list-webhook-messages.ts";
import { listWebhooks } from "./list-webhooks.ts";
import { pauseWebhook } from "./pause-webhook.ts";
import { replayFailedWebhookMessages } from "./replay-failed-messages.ts";
import { replayWebhookMessage } from "./replay-webhook-message.ts";
import { resumeWebhook } from "./resume-webhook.ts";
import { rotateWebhookSecret } from "./rotate-webhook-secret.ts";
import { testWebhook } from "./test-webhook.ts";
import { updateWebhook } from "./update-webhook.ts";

export const routes: readonly Handler[] = [
  listWebhooks,
  createWebhook,
  getWebhook,
  updateWebhook,
  deleteWebhook,
  rotateWebhookSecret,
  pauseWebhook,
  resumeWebhook,
  testWebhook,
  listWebhookMessages,
  getWebhookMessage,
  replayWebhookMessage,
  replayFailedWebhookMessages,
];
