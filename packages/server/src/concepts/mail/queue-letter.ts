import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { addJob } from "../../platform/jobs.ts";
import type { DB } from "../../platform/schema.ts";
import { bringsMail } from "./brings-mail.ts";
import { deliveryJob } from "./deliver-mail.ts";
import type { Letter } from "./letter.ts";
import { renderLetter } from "./render-letter.ts";
import { insertMail } from "./store.ts";

/** Tried again after e, e², … seconds, from the tenth time on every six hours: for three days. */
const maxAttempts = 21;

/**
 * Sends a letter once the caller's transaction is committed. Without an SMTP server it is only kept, and its token
 * is forgotten: a database that can be read must open no doors. The demo keeps it, to show the mail on a page.
 */
export async function queueLetter(tx: Kysely<DB>, env: Environment, letter: Letter): Promise<void> {
  const isSent = env.config.SMTP_URL !== undefined;
  const secret = bringsMail(env) ? (letter.secret ?? null) : null;
  const id = await insertMail(tx, letter, renderLetter(letter, env.config.PUBLIC_URL), {
    status: isSent ? "queued" : "kept",
    secret,
  });
  if (isSent) await addJob(tx, deliveryJob, { id }, { maxAttempts });
}
