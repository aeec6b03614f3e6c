import { isSharedMailbox, operations } from "@keyholder/contract";
import type { Choices } from "./choices.ts";

const { email: Email, name: Name, language: Language } = operations.inviteMember.body.shape;

/** A row as the file has it; what it leaves out is already filled in. */
export interface Written {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly language: string;
  readonly groups: readonly string[];
}

export interface Verdict {
  readonly verdict: "good" | "bad";
  readonly code: string | null;
  readonly detail: string | null;
}

interface Known {
  readonly choices: Choices;
  /** Addresses of the team, in lower case. */
  readonly addresses: ReadonlyMap<string, "invited" | "member">;
}

/** Judges the rows one after the other: the second one with an address is a duplicate of the first. */
export function judge({ choices, addresses }: Known): (row: Written) => Verdict {
  const seen = new Set<string>();
  return (row) => {
    const email = row.email.toLowerCase();
    const isRepeated = seen.has(email);
    seen.add(email);
    if (!Email.safeParse(row.email).success)
      return bad("email", `"${row.email}" is no e-mail address: write one such as name@company.example.`);
    if (!Name.safeParse(row.name).success) return bad("name", "Shorten the name to at most 120 characters.");
    if (isRepeated) return bad("duplicate", "An earlier row has the same address.");
    const known = addresses.get(email);
    if (known === "invited")
      return bad("already-invited", "An invitation to this address is waiting: resend it instead.");
    if (known === "member") return bad("already-a-member", "This person is in the team already.");
    if (!Language.safeParse(row.language).success)
      return bad("language", `There is no language "${row.language}": write en or pl.`);
    return judgeRole(choices, row.role) ?? judgeGroups(choices, row.groups) ?? good(row.email);
  };
}

function judgeRole(choices: Choices, named: string): Verdict | null {
  const role = choices.role(named);
  if (!role) return bad("role", `There is no role "${named}" that can be given here.`);
  if (role.beyond.length === 0) return null;
  return bad("cannot-give", `You do not hold all that "${named}" gives: ${role.beyond.join(", ")}.`);
}

function judgeGroups(choices: Choices, groups: readonly string[]): Verdict | null {
  for (const named of groups) {
    const group = choices.group(named);
    if (!group) return bad("groups", `There is no group "${named}".`);
    if (group.beyond.length > 0)
      return bad(
        "cannot-give",
        `You do not hold all that the group "${named}" gives: ${group.beyond.join(", ")}.`,
      );
  }
  return null;
}

function good(email: string): Verdict {
  if (!isSharedMailbox(email)) return { verdict: "good", code: null, detail: null };
  const detail = "Users are for one person each: for a mailbox that several people read, make a contact.";
  return { verdict: "good", code: "shared-mailbox", detail };
}

function bad(code: string, detail: string): Verdict {
  return { verdict: "bad", code, detail };
}
