import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { JobTask } from "../../platform/jobs.ts";
import { type Mailer, refusalBySmtp } from "../../platform/mail.ts";
import type { DB } from "../../platform/schema.ts";
import { noteDelivery } from "../contacts/note-delivery.ts";
import { noteBounced } from "../invitations/note-bounced.ts";
import { placeholder } from "./render-letter.ts";
import { noteFailure, noteSent, queuedMail } from "./store.ts";

export const deliveryJob = "mail:deliver";

/** Throws when the mail was not taken, so that the job is tried again, later and later; not when it never will be. */
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
      const refusal = refusalBySmtp(error);
      const last = refusal === "for good" || attempt >= maxAttempts;
      await env.db.transaction().execute(async (tx) => {
        await noteFailure(tx, id, reasonOf(error), last);
        // A mail server of ours that is away says nothing about the address.
        if (last && refusal) await noteOutcome(tx, mail, "refused");
      });
      if (refusal === "for good") return;
      throw error;
    }
    await env.db.transaction().execute(async (tx) => {
      await noteSent(tx, id);
      await noteOutcome(tx, mail, "taken");
    });
  };
}

/** Those who rely on mail reaching this address. */
async function noteOutcome(
  tx: Kysely<DB>,
  mail: { account_id: string | null; invitation_id: string | null; recipient: string },
  outcome: "taken" | "refused",
): Promise<void> {
  const { account_id: account, invitation_id: invitation, recipient: address } = mail;
  if (account) await noteDelivery(tx, { account, address, outcome });
  if (invitation && outcome === "refused") await noteBounced(tx, invitation);
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500);
}
