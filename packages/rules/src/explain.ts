import { decide } from "./decide.ts";
import type { Facts } from "./facts.ts";
import { type Route, routeOver, routes } from "./route.ts";
import { type PathExplanation, trace } from "./trace.ts";
import { shortestWay } from "./way.ts";
import type { Question } from "./world.ts";

/** Why a decision is what it is: every path with every step, those that fail too (R15). */
export interface Explanation {
  readonly question: Question;
  /** The same as `decide` says. */
  readonly allow: boolean;
  /** What the facts or the catalogue do not know; then there are no paths. */
  readonly unknown?: "person" | "account" | "permission";
  /** Those that allow it first, then those with the fewest steps in the way, then the shortest. */
  readonly paths: readonly PathExplanation[];
  /** Whether there are more paths than are listed. */
  readonly morePaths: boolean;
}

const mostPaths = 50;

/**
 * Explains a decision. At most 50 paths are listed, out of the shortest few hundred; when the answer is yes, one that
 * allows it is always among them. Somebody without any path gets the direct one, whose first step says "not-a-member".
 */
export function explain(facts: Facts, question: Question): Explanation {
  const { person, account, permission } = question;
  const unknown = (what: "person" | "account" | "permission"): Explanation => ({
    question,
    allow: false,
    unknown: what,
    paths: [],
    morePaths: false,
  });
  if (!facts.people.has(person)) return unknown("person");
  if (!facts.accounts.has(account)) return unknown("account");
  if (!facts.catalogue.places.has(permission)) return unknown("permission");

  const { allow } = decide(facts, question);
  const found = routes(facts, question);
  const paths = withShortestWay(facts, question, found.routes)
    .map((route) => trace(facts, question, route))
    .sort(byCloseness);
  return {
    question,
    allow,
    paths: paths.slice(0, mostPaths),
    morePaths: found.more || paths.length > mostPaths,
  };
}

/** The bounds on routes must not hide why the answer is yes. */
function withShortestWay(facts: Facts, question: Question, found: readonly Route[]): readonly Route[] {
  const way = shortestWay(facts, question);
  if (way) return found.some((one) => sameWay(one, way)) ? found : [...found, routeOver(facts, way)];
  if (found.length > 0) return found;
  const via = question.via ?? question.account;
  const stranger = routeOver(facts, via === question.account ? [via] : [via, question.account]);
  return via === question.account || stranger.links.length > 0 ? [stranger] : [];
}

function sameWay(route: Route, way: readonly string[]): boolean {
  const accounts = [route.home, ...route.links.map((link) => link.row.client)];
  return accounts.length === way.length && accounts.every((account, place) => account === way[place]);
}

function byCloseness(a: PathExplanation, b: PathExplanation): number {
  const failing = (path: PathExplanation) => path.steps.filter((step) => !step.passes).length;
  return (
    failing(a) - failing(b) ||
    a.accounts.length - b.accounts.length ||
    (JSON.stringify(a.accounts) < JSON.stringify(b.accounts) ? -1 : 1)
  );
}
