import { effective } from "./effective.ts";
import type { Facts } from "./facts.ts";
import { blockedBy } from "./feature.ts";
import { has, isEmpty } from "./permission-set.ts";
import { shortestWay } from "./way.ts";
import type { Question } from "./world.ts";

/** Why the answer is no, as far as it can be said without listing paths; `explain` says it step by step. */
export const refusals = [
  "unknown-person",
  "unknown-account",
  "unknown-permission",
  "person-disabled",
  "account-closed",
  "account-suspended",
  "feature-off",
  "no-way-in",
  "not-held",
] as const;
export type Refusal = (typeof refusals)[number];

/** One thing that determined a decision, with the rule that says so: a step of a way in, or the reason of a refusal. */
export type Why =
  | { readonly rule: "R3"; readonly home: string }
  | { readonly rule: "R6"; readonly manager: string; readonly client: string }
  | { readonly rule: "R1" | "R3" | "R7" | "R8"; readonly refusal: Refusal };

/** An answer with what determined it: of a yes, the steps of a shortest way in; of a no, one refusal. */
export interface Decision {
  readonly allow: boolean;
  readonly why: readonly Why[];
}

/** May this person do this in this account (R8)? Whatever is unknown is refused. */
export function decide(facts: Facts, question: Question): Decision {
  const { person, account, permission, via = null } = question;
  const held = effective(facts, person, account, via);
  const allow = has(facts.catalogue, held, permission);
  return { allow, why: allow ? steps(facts, question) : [refusal(facts, question, isEmpty(held))] };
}

function steps(facts: Facts, question: Question): Why[] {
  const way = shortestWay(facts, question) ?? [];
  return way.map((client, place) => {
    const manager = way[place - 1];
    return manager === undefined ? { rule: "R3", home: client } : { rule: "R6", manager, client };
  });
}

function refusal(facts: Facts, question: Question, nothingHeld: boolean): Why {
  const person = facts.people.get(question.person);
  const account = facts.accounts.get(question.account);
  if (!person) return { rule: "R8", refusal: "unknown-person" };
  if (!account) return { rule: "R8", refusal: "unknown-account" };
  if (!facts.catalogue.places.has(question.permission)) return { rule: "R1", refusal: "unknown-permission" };
  if (person.disabled) return { rule: "R3", refusal: "person-disabled" };
  const blocked = blockedBy(facts.catalogue, account.row, question.permission);
  if (blocked) return { rule: "R7", refusal: blocked };
  return { rule: "R7", refusal: nothingHeld ? "no-way-in" : "not-held" };
}
