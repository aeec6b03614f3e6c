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
import { type Bad, isBad, judge } from "./verdict.ts";

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
      const { labels, note, who } = line;
      const verdict = numbersTried && !who.includes("@") ? tooManyTries : verdictOf(line);
      const done = isBad(verdict)
        ? verdict
        : await inSavepoint(tx, () =>
            askNoted(tx, env, permit, { ...verdict, level, message }, { labels, note }),
          ).catch(refusalOf);
      if ("code" in done) {
        if (misses.includes(done.code)) numbersTried = await isMissTooMany(tx, permit);
        rows.push({ ...line, client: null, done: false, ...done });
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

const misses = ["no-such-number", "no-such-code"];
const tooManyTries: Bad = {
  code: "throttled",
  detail: "Too many numbers or codes were nobody's: wait an hour.",
};

/** Anything but a refusal fails the whole. */
function refusalOf(error: unknown): Bad {
  if (error instanceof Refusal) return { code: error.code, detail: error.message };
  throw error;
}
