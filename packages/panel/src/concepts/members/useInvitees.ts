import { isSharedMailbox } from "@keyholder/sdk";
import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { isAddress, nameOf, splitAddresses } from "./addresses.ts";
import { type Member, memberByEmailQuery } from "./queries.ts";

export interface Invitee {
  email: string;
  name: string;
  /** What the server said when it was tried. */
  error?: unknown;
}

export interface CheckedInvitee extends Invitee {
  state: "good" | "invalid" | "shared" | "known";
  /** Who has the address in this team. */
  known: Member | undefined;
}

/** Whether an invitation can be sent. */
export const isFit = ({ state }: CheckedInvitee): boolean => state === "good" || state === "shared";

interface Kept {
  email: string;
  /** As typed by hand; null: as the address tells. */
  name: string | null;
  error?: unknown;
}

/** `lone`: a name that was written before any address. */
function merged(people: readonly Kept[], text: string, lone: string): Kept[] {
  const has = (email: string) => people.some((one) => one.email.toLowerCase() === email.toLowerCase());
  const added = splitAddresses(text).filter(({ email }) => !has(email));
  const toKept = ({ email, name }: { email: string; name: string }) => ({
    email,
    name: name || (people.length === 0 && added.length === 1 && lone) || null,
  });
  return [...people, ...added.map(toKept)];
}

/** The people who are to be invited, and what is known of their addresses. */
export function useInvitees(account: string) {
  const [people, setPeople] = useState<readonly Kept[]>([]);
  const [typed, setTyped] = useState("");
  const [lone, setLone] = useState("");
  const addresses = people.map(({ email }) => email);
  const known = useQueries({
    queries: addresses.map((email) => ({
      ...memberByEmailQuery(account, email),
      enabled: isAddress(email),
      // Whoever was tried is told about by the answer.
      retry: false,
    })),
  });
  const named = (all: readonly Kept[]): Invitee[] =>
    all.map(({ email, name, error }) => ({
      email,
      name: name ?? (all.length > 1 ? nameOf(email) : ""),
      error,
    }));
  const checked: CheckedInvitee[] = named(people).map((one, at) => {
    const member = known[at]?.data ?? undefined;
    const shared = isSharedMailbox(one.email) ? "shared" : "good";
    return { ...one, known: member, state: isAddress(one.email) ? (member ? "known" : shared) : "invalid" };
  });
  const change = (email: string, changes: Partial<Kept>) =>
    setPeople((before) => before.map((one) => (one.email === email ? { ...one, ...changes } : one)));
  return {
    people: checked,
    /** The one name asked for while there are not several people. */
    lone: checked[0]?.name ?? lone,
    renameLone: (name: string) =>
      checked[0] ? change(checked[0].email, { name, error: undefined }) : setLone(name),
    typed,
    type: setTyped,
    add: (text: string) => {
      setPeople(merged(people, text, lone));
      setTyped("");
    },
    /** Everybody there is, with what is typed and not yet taken as an address. */
    all: (): Invitee[] => {
      const all = merged(people, typed, lone);
      setPeople(all);
      setTyped("");
      return named(all);
    },
    remove: (email: string) => setPeople((before) => before.filter((one) => one.email !== email)),
    rename: (email: string, name: string) => change(email, { name, error: undefined }),
    fail: (email: string, error: unknown) => change(email, { error }),
  };
}

export type Invitees = ReturnType<typeof useInvitees>;
