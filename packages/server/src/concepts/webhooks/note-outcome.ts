import { testEvent } from "@keyholder/contract";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { DB } from "../../platform/schema.ts";
import { tryAgain } from "../../platform/try-again.ts";
import { record } from "../audit/record.ts";
import { notify } from "../notifications/notify.ts";
import type { Outcome } from "./post.ts";
import {
  insertAttempt,
  lockMessage,
  noteFailing,
  noteThrough,
  pauseFailing,
  writeOutcome,
} from "./store-delivery.ts";
import { hostOf, webhookEntry } from "./webhook-entry.ts";

const [second, minute, hour] = [1, 60, 3600];

/** How long after each attempt the next one follows: ten attempts in three days, as Standard Webhooks proposes. */
const pauses = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

type Message = NonNullable<Awaited<ReturnType<typeof lockMessage>>>;

/** Writes down what came of an attempt, when the next one is, and pauses a webhook that nothing gets through to. */
export async function noteOutcome(env: Environment, id: string, outcome: Outcome): Promise<void> {
  const noteIn = async (tx: Kysely<DB>) => {
    const message = await lockMessage(tx, id);
    if (!message) return;
    await insertAttempt(tx, id, outcome);
    const isTest = message.event === testEvent;
    const gone = outcome.status === 410;
    const retryIn = isTest || gone ? null : (pauses[message.attempts] ?? null);
    await writeOutcome(tx, id, outcome, retryIn);
    if (isTest) return;
    if (outcome.error === null) return noteThrough(tx, message.webhook_id);
    await noteFailing(tx, message.webhook_id);
    if (message.paused_at) return;
    if (gone) await pauseAndTell(tx, env, message, "gone");
    else if (retryIn === null && message.has_failed_for_long) await pauseAndTell(tx, env, message, "failing");
  };
  await tryAgain(() => env.db.transaction().execute(noteIn));
}

async function pauseAndTell(
  tx: Kysely<DB>,
  env: Environment,
  { webhook_id, url, account_id, account_name }: Message,
  because: "gone" | "failing",
): Promise<void> {
  await pauseFailing(tx, webhook_id, because);
  const account = { id: account_id, name: account_name };
  const entry = webhookEntry(account, "pause", { id: webhook_id, url }, { after: { because } });
  await record(tx, null, null, [entry]);
  await notify(tx, env, {
    kind: "access.webhook-paused",
    account,
    to: { holding: "webhooks.manage" },
    subject: { kind: "webhook", id: webhook_id },
    words: { other: hostOf(url) },
  });
}
