import { type AccessIndex, has } from "@keyholder/rules";
import type { Environment } from "../../environment.ts";
import type { Graph } from "../../gate/access-graph/load-graph.ts";
import { noteKeyUse } from "../../gate/asker-by-key.ts";
import type { Questioner } from "../../gate/questioner.ts";
import { Refusal } from "../../platform/refusal.ts";
import { accountsNamed, peopleNamed } from "./store.ts";

/** What the graph says at one moment, to one who asks. */
export interface Moment {
  readonly index: AccessIndex;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Our id for what the caller calls somebody; null for nobody. */
  readonly person: (name: string) => string | null;
  readonly account: (name: string) => string | null;
  /** The account that the open visit of whoever asks came through, if it is he who is asked about (R8). */
  readonly visitVia: (person: string | null, account: string) => string | null;
  /** About himself anybody may ask, and about others in an account whose team he sees. */
  readonly mayAskAbout: (person: string | null, account: string | null) => boolean;
  /** The one account in which whoever asks may ask about others; null: in any whose team he sees. */
  readonly only: string | null;
  /** Whether he may know of everybody: the operator's key. */
  readonly knowsAll: boolean;
}

/** What the questions call people and accounts. */
export interface Named {
  readonly people: readonly string[];
  readonly accounts: readonly string[];
}

/** Answers from one moment after the question arrived (R11). */
export function atOneMoment<Answer>(
  env: Environment,
  questioner: Questioner,
  named: () => Named,
  answer: (moment: Moment) => Answer,
): Promise<Answer> {
  if ("keyHash" in questioner) return withKey(env, questioner.keyHash, answer);
  return inSession(env, questioner.asker, named(), answer);
}

/** A stranger goes the same way as a name that nobody has, so that not even the time tells them apart. */
async function inSession<Answer>(
  env: Environment,
  asker: Extract<Questioner, { asker: unknown }>["asker"],
  named: Named,
  answer: (moment: Moment) => Answer,
): Promise<Answer> {
  const people = await peopleNamed(env.db, named.people);
  const places = await accountsNamed(env.db, asker, named.accounts);
  const visits = new Map([...places.values()].map(({ id, visitVia }) => [id, visitVia]));
  return env.access.ask(({ index }, now) => {
    const seesTeam = (account: string) =>
      has(
        env.catalogue,
        index.effective(asker.id, account, visits.get(account) ?? account, now),
        "people.view",
      );
    return answer({
      index,
      now,
      person: (name) => people.get(name) ?? null,
      account: (name) => places.get(name)?.id ?? null,
      visitVia: (person, account) => (person === asker.id ? (visits.get(account) ?? null) : null),
      mayAskAbout: (person, account) => person === asker.id || (account !== null && seesTeam(account)),
      only: null,
      knowsAll: false,
    });
  });
}

/** Names that the graph does not know (yet), and what the database says that they stand for. */
class Unread {
  readonly people = new Set<string>();
  readonly accounts = new Set<string>();
}
interface Read {
  readonly people: ReadonlyMap<string, string>;
  readonly accounts: ReadonlyMap<string, string | null>;
  readonly asOf: Pick<Graph, "people" | "accounts">;
  readonly versions: readonly [object, object];
}

/**
 * What the names stand for is mostly known. Where one is not, what was answered without it is thrown away: it is read, and
 * then the question is put to a later moment.
 */
async function withKey<Answer>(
  env: Environment,
  keyHash: string,
  answer: (moment: Moment) => Answer,
): Promise<Answer> {
  const first = await env.access.ask((graph, now) => {
    const unread = new Unread();
    const versions = [graph.people.version, graph.accounts.version] as const;
    const answered = settled(() => answer(momentOf(env, graph, now, keyHash, unread)));
    const isKnown = unread.people.size + unread.accounts.size === 0;
    return isKnown ? { answered } : { unread, graph, versions };
  });
  if (first.answered) return first.answered();
  const [people, found] = await Promise.all([
    peopleNamed(env.db, [...first.unread.people]),
    accountsNamed(env.db, null, [...first.unread.accounts]),
  ]);
  const accounts = new Map([...first.unread.accounts].map((name) => [name, found.get(name)?.id ?? null]));
  const read: Read = { people, accounts, asOf: first.graph, versions: first.versions };
  return env.access.ask((graph, now) => answer(momentOf(env, graph, now, keyHash, read)));
}

/** What was answered or thrown, to be answered or thrown later. */
function settled<Answer>(work: () => Answer): () => Answer {
  try {
    const answer = work();
    return () => answer;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

function momentOf(
  env: Environment,
  graph: Graph,
  now: number,
  keyHash: string,
  names: Unread | Read,
): Moment {
  const { index, keys } = graph;
  const key = keys.find(keyHash, now);
  if (!key) throw new Refusal("not-signed-in");
  if (keys.isToBeNoted(key, now)) noteUse(env, key.id);
  const { account: only, maker, via, scopes } = key;
  const room = only ?? "";
  if ("asOf" in names) {
    names.asOf.people.keep(room, names.people, names.versions[0]);
    names.asOf.accounts.keep(room, names.accounts, names.versions[1]);
  }
  const knowsAll = only === null;
  const seesTeam = () =>
    has(env.catalogue, scopes, "people.view") &&
    has(env.catalogue, index.effective(maker ?? "", only ?? "", via ?? only, now), "people.view");
  const idOf = (kind: "people" | "accounts", name: string): string | null => {
    const known = "asOf" in names ? names[kind].get(name) : undefined;
    if (known !== undefined) return known;
    const kept = graph[kind].find(room, name);
    if (kept === undefined && !("asOf" in names)) names[kind].add(name);
    return kept ?? null;
  };
  return {
    index,
    now,
    person: (name) => (knowsAll && index.hasPerson(name) ? name : idOf("people", name)),
    account: (name) => (knowsAll && index.hasAccount(name) ? name : idOf("accounts", name)),
    visitVia: () => null,
    mayAskAbout: (_person, account) => knowsAll || (account === only && seesTeam()),
    only,
    knowsAll,
  };
}

/** Nobody waits for it, and nothing is wrong with an answer because of it. */
function noteUse(env: Environment, key: string): void {
  noteKeyUse(env.db, key).catch((error: Error) =>
    env.log.warn({ reason: error.message }, "The use of an API key could not be noted."),
  );
}
