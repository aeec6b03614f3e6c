import { operations } from "@keyholder/contract";
import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import { changing } from "../../handler.ts";
import { parseCustomerNumber } from "../../platform/customer-number.ts";
import { Refusal } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import { inSavepoint } from "../../platform/savepoint.ts";
import type { DB } from "../../platform/schema.ts";
import { hit } from "../../platform/throttle.ts";
import type { AuditEntry } from "../audit/record.ts";
import { askNoted } from "../links/ask-noted.ts";
import { readLines } from "./read-lines.ts";
import { judge } from "./verdict.ts";

/** Each line in its own savepoint: what is refused for one is not written, and does not stop the others. */
export const importClients = changing(
  operations.importClients,
  async ({ env, asker, params }) => {
    const account = parseCustomerNumber(params.account) ?? "";
    await refuseTooMany(env.db, `client-imports ${asker?.id} ${account}`, { limit: 10, windowSeconds: 3600 });
  },
  async ({ tx, env, permit, body: { text, level, message } }) => {
    const verdictOf = judge({ number: permit.account.number, email: permit.person.email });
    const audit: AuditEntry[] = [];
    const rows = [];
    let numbersTried = false;
    for (const line of readLines(text)) {
      const { labels, note } = line;
      const whom = numbersTried && !line.who.includes("@") ? new Refusal("throttled") : verdictOf(line);
      const done =
        whom instanceof Refusal
          ? whom
          : await inSavepoint(tx, () =>
              askNoted(tx, env, permit, { ...whom, level, message }, { labels, note }),
            ).catch(refusalOf);
      if (done instanceof Refusal) {
        if (done.code === "no-such-number") numbersTried = await isMissTooMany(tx, permit);
        rows.push({ ...line, client: null, done: false, code: done.code, detail: done.message });
      } else {
        audit.push(...done.entries);
        rows.push({ ...line, client: done.id, done: true, code: null, detail: null });
      }
    }
    const [first, ...others] = audit;
    return { answer: { rows }, audit: first ? [first, ...others] : [] };
  },
);

/** Numbers that are nobody's can be tried as often here as one by one. Whoever has the others hears of it. */
async function isMissTooMany(tx: Kysely<DB>, { person }: Permit): Promise<boolean> {
  const { allowed } = await hit(tx, `client-imports.misses ${person.id}`, { limit: 30, windowSeconds: 3600 });
  return !allowed;
}

/** Anything but a refusal fails the whole. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}
