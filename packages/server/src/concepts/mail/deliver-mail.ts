import type { Environment } from "../../environment.ts";
import type { JobTask } from "../../platform/jobs.ts";
import type { Mailer } from "../../platform/mail.ts";
import { placeholder } from "./render-letter.ts";
import { noteFailure, noteSent, queuedMail } from "./store.ts";

export const deliveryJob = "mail:deliver";

/** Throws when the mail was not taken, so that the job is tried again, later and later. */
export function deliverMail(env: Pick<Environment, "db" | "config">, mailer: Mailer): JobTask {
  const host = new URL(env.config.PUBLIC_URL).hostname;
  return async ({ id }: { id: string }, { attempt, maxAttempts }) => {
    const mail = await queuedMail(env.db, id);
    if (!mail) return;
    const withSecret = (body: string) => body.replaceAll(placeholder, mail.secret ?? "");
    try {
      await mailer.send({
        to: mail.recipient,
        subject: mail.subject,
        text: withSecret(mail.body_text),
        html: withSecret(mail.body_html),
        // A second attempt after a lost answer is the same mail, which its reader sees once.
        messageId: `<${id}@${host}>`,
      });
    } catch (error) {
      await noteFailure(env.db, id, reasonOf(error), attempt >= maxAttempts);
      throw error;
    }
    await noteSent(env.db, id);
  };
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500);
}
