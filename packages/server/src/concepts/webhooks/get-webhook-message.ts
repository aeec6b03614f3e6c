import { type AnswerInput, type Operations, operations } from "@keyholder/contract";
import { requirePermission } from "../../gate/require-permission.ts";
import { reading } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { shownMessage } from "./shown-message.ts";
import { attemptsOf, messageById } from "./store-messages.ts";

type Try = AnswerInput<Operations["getWebhookMessage"]>["log"][number];

const shownAtMost = 50;

/** Its body is an entry of the audit log. */
export const getWebhookMessage = reading(
  operations.getWebhookMessage,
  async ({ db, env, permit, params }) => {
    await requirePermission(env, db, permit, "audit.view");
    const message = await messageById(db, permit, params.webhook, params.message);
    if (!message) throw new Refusal("not-found");
    const attempts = await attemptsOf(db, permit, message, shownAtMost);
    const log = attempts.map(({ at, milliseconds, status, error, answer }) => ({
      at: at.toISOString(),
      milliseconds,
      status,
      error: error as Try["error"],
      answer,
    }));
    return { ...shownMessage(message), body: message.body, log };
  },
);
