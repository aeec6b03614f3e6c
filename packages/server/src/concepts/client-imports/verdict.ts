import { operations } from "@keyholder/contract";
import { parseCustomerNumber } from "../../platform/customer-number.ts";
import { keyOf, type Whom } from "../links/known-clients.ts";
import type { ImportLine } from "./read-lines.ts";

const { labels: Labels, note: Note } = operations.updateClient.body.shape;
const { email: Email, requestCode: RequestCode } = operations.inviteClient.body.shape;

export interface Bad {
  readonly code: string;
  readonly detail: string;
}

export const isBad = (verdict: Whom | Bad): verdict is Bad => "code" in verdict;

/**
 * Judges the lines one after the other by what is in them, and says whom a good one asks: the second one with an address is a
 * duplicate of the first. Whether a number is an account's is told only to who asks it.
 */
export function judge(own: {
  readonly number: string;
  readonly email: string;
}): (line: ImportLine) => Whom | Bad {
  const seen = new Set<string>();
  return ({ who, labels, note, requestCode }) => {
    const whom = whomOf(who, requestCode);
    if (whom === null)
      return bad(
        "address",
        `"${who}" is no e-mail address, no customer number such as KH-1234-5678 and no share code.`,
      );
    const key = keyOf(whom);
    if (key === own.number.toLowerCase() || key === own.email.toLowerCase())
      return bad("own-account", "An account cannot manage itself.");
    if (seen.has(key)) return bad("duplicate", "An earlier line asks the same.");
    seen.add(key);
    const labelled = Labels.safeParse(labels);
    if (!labelled.success) return bad("label", labelled.error.issues[0]?.message ?? "Write other labels.");
    if (!Note.safeParse(note).success) return bad("note", "Shorten the note to at most 4000 characters.");
    if (!RequestCode.safeParse(requestCode).success)
      return bad("request-code", "A request code is shorter: copy it again.");
    return whom;
  };
}

function bad(code: string, detail: string): Bad {
  return { code, detail };
}

function whomOf(who: string, requestCode: string): Whom | null {
  const number = parseCustomerNumber(who);
  if (number) return { number, requestCode };
  if (/^[A-Z\d]{4}[\s\p{Pd}]?[A-Z\d]{4}[\s\p{Pd}]?[A-Z\d]{4}$/iu.test(who)) return { shareCode: who };
  const email = Email.safeParse(who);
  return email.success && email.data !== undefined ? { email: email.data } : null;
}
