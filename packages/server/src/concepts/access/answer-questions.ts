import { decide, effective, type Facts, has, isEmpty, prepare } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Asker } from "../../gate/asker.ts";
import { loadWorld } from "../../gate/load-world.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { accountsNamed, peopleNamed } from "./store.ts";

/** A question as AuthZEN puts it: the names of things are the caller's. */
export interface Asked {
  readonly subject: { readonly type: string; readonly id: string };
  readonly action: { readonly name: string };
  readonly resource: { readonly type: string; readonly id: string };
  readonly context?: { readonly via?: string | undefined } | undefined;
}

export interface Evaluation {
  decision: boolean;
  context?: Record<string, unknown>;
}

interface Place {
  readonly id: string;
  readonly visitVia: string | null;
}

/**
 * Answers any number of questions with one query for the people, one for the accounts, and one for the facts about them
 * all. Of others only who sees the team of the account may ask, and hears of nobody whether he exists elsewhere: not by
 * the time that it takes either, so a stranger goes the same way as a name that nobody has.
 */
export async function answerQuestions(
  db: Kysely<DB>,
  env: Environment,
  asker: Asker,
  questions: readonly Asked[],
): Promise<Evaluation[]> {
  const people = await peopleNamed(
    db,
    questions.map(({ subject }) => subject.id),
  );
  const places = await accountsNamed(
    db,
    asker,
    questions.flatMap(({ resource, context }) => [resource.id, ...(context?.via ? [context.via] : [])]),
  );
  const resolved = questions.map((asked) => resolve(asked, asker, people, places));
  const world = await loadWorld(db, {
    people: [...new Set([asker.id, ...people.values()])],
    towards: [...new Set(resolved.flatMap(({ place }) => place?.id ?? []))],
  });
  const facts = prepare(world, { catalogue: env.catalogue });
  for (const { person, place } of resolved) if (person !== asker.id) refuseCurious(env, facts, asker, place);
  return resolved.map((one) => answer(one, facts));
}

interface Resolved {
  readonly person: string | null;
  readonly place: Place | null;
  readonly permission: string;
  /** undefined: named, but nothing that there is. */
  readonly via: string | null | undefined;
}

/** About himself the asker hears of the way that his open visit goes, as in all that he does there (R8). */
function resolve(
  { subject, action, resource, context }: Asked,
  asker: Asker,
  people: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, Place>,
): Resolved {
  const person = subject.type === "person" ? (people.get(subject.id) ?? null) : null;
  const place = resource.type === "account" ? (places.get(resource.id) ?? null) : null;
  const visitVia = person === asker.id ? (place?.visitVia ?? null) : null;
  return {
    person,
    place,
    permission: action.name,
    via: context?.via ? places.get(context.via)?.id : visitVia,
  };
}

/** An account that does not exist is refused as one that the asker may not look into. */
function refuseCurious({ catalogue }: Environment, facts: Facts, asker: Asker, place: Place | null): void {
  const held = place && effective(facts, asker.id, place.id, place.visitVia ?? place.id);
  if (held !== null && has(catalogue, held, "people.view")) return;
  throw new Refusal("refused", {
    permission: "people.view",
    detail: "You may ask about yourself, and about others only in an account whose team you see.",
  });
}

/** Without a way in, nothing is said of why: not even whether there is such an account. */
function answer({ person, place, permission, via }: Resolved, facts: Facts): Evaluation {
  const no = (reason: string) => ({ decision: false, context: { reason } });
  if (!person || !place || via === undefined) return no("no-way-in");
  if (isEmpty(effective(facts, person, place.id, via))) return no("no-way-in");
  const { allow, why } = decide(facts, { person, account: place.id, permission, via });
  if (allow) return { decision: true };
  return no(
    why.map((one) => ("refusal" in one ? one.refusal : "")).find((reason) => reason !== "") ?? "not-held",
  );
}
