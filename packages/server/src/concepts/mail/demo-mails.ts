import type { Kysely } from "kysely";
import { instantAndId, pageOf, readCursor } from "../../platform/keyset.ts";
import type { DB } from "../../platform/schema.ts";
import { placeholder } from "./render-letter.ts";
import { newestMails } from "./store.ts";

/** The mails with their tokens, which only the demo keeps: for nobody's eyes in a server that is in use. */
export async function demoMails(
  db: Kysely<DB>,
  { after, limit }: { after: string | undefined; limit: number },
) {
  const rows = await newestMails(db, readCursor(instantAndId, after), limit);
  const page = pageOf(rows, limit, ({ created_key, id }) => [created_key, id]);
  return {
    ...page,
    items: page.items.map((mail) => ({
      id: mail.id,
      to: mail.recipient,
      subject: mail.subject,
      text: mail.body_text.replaceAll(placeholder, mail.secret ?? ""),
      html: mail.body_html.replaceAll(placeholder, mail.secret ?? ""),
      at: mail.created_at.toISOString(),
    })),
  };
}
