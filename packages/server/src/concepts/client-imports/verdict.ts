import { operations } from "@keyholder/contract";
import { parseCustomerNumber } from "../../platform/customer-number.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { ImportLine } from "./read-lines.ts";

const { labels: Labels, note: Note } = operations.updateClient.body.shape;
const { email: Email } = operations.inviteClient.body.shape;

export type Whom = { readonly email: string } | { readonly number: string };

/**
 * Judges the lines one after the other by what is in them, and says whom a good one asks: the second one with an address is a
 * duplicate of the first. Whether a number is an account's is told only to who asks it.
 */
export function judge(own: {
  readonly number: string;
  readonly email: string;
}): (line: ImportLine) => Whom | Refusal {
  const seen = new Set<string>();
  return ({ who, labels, note }) => {
    const whom = whomOf(who);
    if (whom === null)
      return new Refusal("invalid", {
        detail: `"${who}" is neither an e-mail address nor a customer number such as KH-1234-5678.`,
      });
    const key = ("email" in whom ? whom.email : whom.number).toLowerCase();
    if (key === own.number.toLowerCase() || key === own.email.toLowerCase())
      return new Refusal("own-account");
    if (seen.has(key)) return new Refusal("already-invited", { detail: "An earlier line asks the same." });
    seen.add(key);
    const wrong = Labels.safeParse(labels).error ?? Note.safeParse(note).error;
    if (wrong) return new Refusal("invalid", { detail: wrong.issues[0]?.message ?? "" });
    return whom;
  };
}

function whomOf(who: string): Whom | null {
  const number = parseCustomerNumber(who);
  if (number) return { number };
  const email = Email.safeParse(who);
  return email.success && email.data !== undefined ? { email: email.data } : null;
}
