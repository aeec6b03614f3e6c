import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { addJobs } from "../../platform/jobs.ts";
import type { DB } from "../../platform/schema.ts";
import { bringsMail } from "./brings-mail.ts";
import { deliveryJob } from "./deliver-mail.ts";
import type { Letter } from "./letter.ts";
import { renderLetter } from "./render-letter.ts";
import { insertMails } from "./store.ts";

/** Tried again after e, e², … seconds, from the tenth time on every six hours: for three days. */
const maxAttempts = 21;

/**
 * Sends a letter once the caller's transaction is committed. Without an SMTP server it is only kept, and its token
 * is forgotten: a database that can be read must open no doors. The demo keeps it, to show the mail on a page.
 */
export function queueLetter(
  tx: Kysely<DB>,
  env: Pick<Environment, "config" | "demo">,
  letter: Letter,
): Promise<void> {
  return queueLetters(tx, env, [letter]);
}

/** Several at once: to everybody who is told of the same. */
export async function queueLetters(
  tx: Kysely<DB>,
  env: Pick<Environment, "config" | "demo">,
  letters: readonly Letter[],
): Promise<void> {
  if (letters.length === 0) return;
  const isSent = env.config.SMTP_URL !== undefined;
  const ids = await insertMails(
    tx,
    letters.map((letter) => ({
      letter,
      rendered: renderLetter(letter, env.config.PUBLIC_URL),
      secret: bringsMail(env) ? (letter.secret ?? null) : null,
      status: isSent ? "queued" : "kept",
    })),
  );
  if (!isSent) return;
  const payloads = ids.map((id) => ({ id }));
  await addJobs(tx, deliveryJob, payloads, { maxAttempts });
}
